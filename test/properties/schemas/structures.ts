import fc from "fast-check";
import type { IndexSignature, Json, ObjectSchema, Property, Schema } from "../../../transformer/schema.js";
import { covers } from "../samples/objects.js";
import { PARSED } from "../samples/parsed.js";
import { shown } from "../shown.js";
import { TEMPLATES } from "../texts.js";
import * as scalars from "./scalars.js";

type Schemas<Kind extends Schema = Schema> = fc.Arbitrary<Kind>;

/** The largest number of different items, as far as it matters to a list of different ones. */
function variety(schema: Schema): number {
  switch (schema.kind) {
    case "null":
      return 1;
    case "boolean":
      return 2;
    case "literal":
      return schema.values.length;
    case "string":
    case "number":
    case "bigint":
    case "parsed":
      return 4;
    default:
      return 1;
  }
}

const counts = fc.tuple(
  fc.option(fc.nat({ max: 2 }), { nil: undefined }),
  fc.option(fc.integer({ min: 2, max: 4 }), { nil: undefined }),
);

function bounds(min: number | undefined, max: number | undefined, items: Schema, isUnique: boolean) {
  const least = min === undefined || !isUnique ? min : Math.min(min, variety(items));
  return { ...(least !== undefined && { minItems: least }), ...(max !== undefined && { maxItems: max }) };
}

export function arrays(items: Schemas): Schemas {
  return fc.tuple(items, counts, fc.boolean()).map(([each, [min, max], uniqueItems]) => ({
    kind: "array",
    items: each,
    ...bounds(min, max, each, uniqueItems),
    ...(uniqueItems && { uniqueItems }),
  }));
}

export function sets(items: Schemas): Schemas {
  return fc
    .tuple(items, counts)
    .map(([each, [min, max]]) => ({ kind: "set", items: each, ...bounds(min, max, each, true) }));
}

export function maps(values: Schemas): Schemas {
  const key = fc.oneof(
    scalars.texts,
    fc
      .uniqueArray(scalars.texts, { minLength: 2, maxLength: 2, selector: ({ kind }) => kind })
      .map((members): Schema => ({ kind: "union", members })),
  );
  return fc.tuple(key, values).map(([each, value]) => ({ kind: "map", key: each, value }));
}

export function tuples(items: Schemas): Schemas {
  return fc
    .tuple(fc.array(items, { maxLength: 3 }), fc.nat({ max: 3 }), fc.option(items, { nil: undefined }))
    .map(([all, optional, rest]) => ({
      kind: "tuple",
      items: all.map((schema, i) => ({ schema, optional: i >= all.length - optional })),
      ...(rest && { rest }),
    }));
}

export const NAMES = [
  ...["a", "b", "c", "name", "user-id", "with space", "ключ", "", "1", "a.b", "x-a", 'a"b', "it's", "\u2028"],
  ...[
    "constructor",
    "__proto__",
    "toString",
    "hasOwnProperty",
    "valueOf",
    "length",
    "then",
    "class",
    "toJSON",
  ],
  ...["v", "x", "k", "n", "o", "p", "$", "r", "undefined"],
];

export const names = fc.constantFrom(...NAMES);

/** A default in JSON, for types whose values are all easy to write. */
function defaultOf(schema: Schema): Json | undefined {
  switch (schema.kind) {
    case "boolean":
      return true;
    case "null":
      return null;
    case "literal":
      return schema.values.at(-1);
    case "parsed":
      return schema.checks ? undefined : PARSED[schema.type].text;
    case "unknown":
      return { a: [1, null] };
    case "string":
      return Object.keys(schema).length === 1 ? "it's" : undefined;
    case "bigint":
      return Object.keys(schema).length === 1 ? "18446744073709551616" : undefined;
    case "number":
      return Object.keys(schema).length === 1 ? -1.5 : undefined;
    case "array":
      return schema.minItems ? undefined : [];
    default:
      return undefined;
  }
}

function property(schemas: Schemas, name: string): fc.Arbitrary<Property> {
  return fc.tuple(schemas, fc.boolean(), fc.nat({ max: 3 })).map(([schema, optional, chance]) => {
    const fallback = chance === 0 ? defaultOf(schema) : undefined;
    return { name, schema, optional, ...(fallback !== undefined && { default: fallback }) };
  });
}

export function properties(schemas: Schemas, max = 5): fc.Arbitrary<readonly Property[]> {
  return fc
    .uniqueArray(names, { maxLength: max })
    .chain((all) => fc.tuple(...all.map((name) => property(schemas, name))));
}

export function closed(schemas: Schemas): Schemas<ObjectSchema> {
  return fc
    .tuple(properties(schemas), fc.boolean())
    .map(([all, strict]) => ({ kind: "object", properties: all, ...(strict && { strict }) }));
}

const [numberTemplate, stringTemplate] = TEMPLATES;
const KEYS: readonly IndexSignature["key"][] = [
  { kind: "string" },
  { kind: "number" },
  {
    kind: "template",
    templates: numberTemplate?.template ?? [],
    source: numberTemplate?.source ?? "",
    text: "",
  },
  {
    kind: "template",
    templates: stringTemplate?.template ?? [],
    source: stringTemplate?.source ?? "",
    text: "",
  },
];

/** As in TypeScript, a key that two signatures cover, or that is also declared, has a value that matches both. */
export function open(schemas: Schemas): Schemas<ObjectSchema> {
  return fc
    .record({
      declared: properties(schemas, 3),
      keys: fc.uniqueArray(fc.constantFrom(...KEYS), { minLength: 1, maxLength: 3, selector: shown }),
      values: fc.array(schemas, { minLength: 3, maxLength: 3 }),
      isStrict: fc.boolean(),
    })
    .map(({ declared, keys, values, isStrict }): ObjectSchema => {
      const index = keys.map((key, i): IndexSignature => ({ key, value: values[i] ?? { kind: "unknown" } }));
      const wide = index.find(({ key }) => key.kind === "string");
      const anything: Schema = { kind: "unknown" };
      const consistent = index.map((each) =>
        each === wide && index.length + declared.length > 1 ? { ...each, value: anything } : each,
      );
      return {
        kind: "object",
        properties: declared.filter(
          ({ name }) => !index.some((signature) => signature !== wide && covers(signature, name)),
        ),
        index: consistent,
        ...(isStrict && !wide && { strict: true }),
      };
    });
}
