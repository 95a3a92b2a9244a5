import fc from "fast-check";
import { withDiscriminators } from "../../../transformer/2-read/discriminators.js";
import { unionOf } from "../../../transformer/2-read/kinds/unions.js";
import type { NamedType, ObjectSchema, Schema } from "../../../transformer/schema.js";
import { height, ref, tableOf, type World } from "../world.js";
import * as scalars from "./scalars.js";
import { arrays, closed, maps, open, properties, sets, tuples } from "./structures.js";

type Schemas<Kind extends Schema = Schema> = fc.Arbitrary<Kind>;

/** In the reader's normal form, created by the reader's own functions. */
export function unions(members: Schemas): Schemas {
  return fc
    .tuple(fc.array(members, { minLength: 2, maxLength: 4 }), fc.boolean())
    .map(([all, isNullable]) => unionOf(isNullable ? [...all, { kind: "null" }] : all));
}

/** Objects that a literal property distinguishes, and sometimes a value that is not an object. */
export function tagged(schemas: Schemas): Schemas {
  const tag = fc.constantFrom("type", "kind", "constructor", "__proto__", "is-a");
  const values = fc.uniqueArray(fc.constantFrom("a", "b", "c", "toString", 1, 2, -1, true, false), {
    minLength: 2,
    maxLength: 5,
    selector: String,
  });
  return fc
    .record({
      tag,
      values,
      inner: fc.array(properties(schemas, 3), { minLength: 5, maxLength: 5 }),
      at: fc.nat({ max: 3 }),
    })
    .chain(({ tag: name, values: all, inner, at }) => {
      const members = all.map((value, i): ObjectSchema => {
        const own = (inner[i] ?? []).filter((property) => property.name !== name);
        const values = i === 0 && all.length > 3 ? [value, "other"] : [value];
        const telling = { name, schema: { kind: "literal", values } as const, optional: false };
        return { kind: "object", properties: own.toSpliced(at, 0, telling) };
      });
      const others = fc.subarray<Schema>([
        { kind: "null" },
        { kind: "string", maxLength: 3 },
        { kind: "boolean" },
      ]);
      return fc.oneof(fc.constant([]), others).map((more) => unionOf([...members, ...more]));
    });
}

interface Tied {
  readonly any: Schema;
  readonly object: Schema;
}

/** All kinds, nested in each other. Structures end in `leaf`. */
export function anything(leaf: Schemas): fc.LetrecValue<Tied> {
  return fc.letrec<Tied>((tie: fc.LetrecTypedTie<Tied>) => ({
    any: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      leaf,
      tie("object"),
      arrays(tie("any")),
      sets(tie("any")),
      maps(tie("any")),
      tuples(tie("any")),
      unions(tie("any")),
      tagged(tie("any")),
    ),
    object: fc.oneof(closed(tie("any")), open(tie("any"))),
  }));
}

/** Types with names that refer to themselves and each other. */
export const named: fc.Arbitrary<World> = fc
  .tuple(...["A", "B", "C"].map((name) => fc.tuple(fc.constant(name), definition())))
  .map((all) => {
    const types = tableOf(all as [string, NamedType["schema"]][]);
    return finished({ schema: ref("A"), types });
  })
  .filter(({ types }) => [...types.values()].every((type) => height(type.schema, types) < 9));

function definition(): Schemas {
  const leaf = fc.oneof(
    { arbitrary: scalars.scalars, weight: 1 },
    { arbitrary: fc.constantFrom(ref("A"), ref("B"), ref("C")), weight: 2 },
  );
  const { object, any } = anything(leaf);
  return fc
    .oneof(
      { arbitrary: object, weight: 3 },
      { arbitrary: arrays(any), weight: 1 },
      { arbitrary: tagged(leaf), weight: 1 },
    )
    .filter((schema) => schema.kind !== "ref");
}

/** With the discriminators that the reader finds when it has read everything. */
export function finished({ schema, types }: World): World {
  return {
    schema: withDiscriminators(schema, types),
    types: new Map(
      [...types].map(([id, type]) => [id, { ...type, schema: withDiscriminators(type.schema, types) }]),
    ),
  };
}
