import { type Json, resolve, type Schema, type TypeTable } from "../schema.js";
import { collections } from "./kinds/collections.js";
import { object, toJSON } from "./kinds/objects.js";
import { never, nothing, unknown, upload } from "./kinds/others.js";
import { parsed } from "./kinds/parsed.js";
import { bigint, boolean, literal, number } from "./kinds/scalars.js";
import { string, template } from "./kinds/texts.js";
import { union } from "./kinds/unions.js";
import {
  type Breaks,
  type FastCheck,
  type Fitting,
  type Making,
  type Misfit,
  plain,
  type TextRules,
  type ValueKind,
  type Values,
} from "./making.js";

type TabulatedKind = Exclude<Schema["kind"], "ref">;

/** A row for each kind. A kind without one does not compile. */
const KINDS: { readonly [Kind in TabulatedKind]: ValueKind<Extract<Schema, { readonly kind: Kind }>> } = {
  string,
  number,
  bigint,
  boolean,
  literal,
  template,
  parsed,
  upload,
  unknown,
  never,
  null: nothing,
  ...collections,
  object,
  toJSON,
  union,
};

function rowOf(schema: Exclude<Schema, { readonly kind: "ref" }>): ValueKind<Schema> {
  return KINDS[schema.kind] as unknown as ValueKind<Schema>;
}

/** How often references are followed. Further depths are tried if the smallest value of a type needs more. */
const DEPTHS = [3, 6, 12, 24];

/** Makes values of types. */
export interface Maker {
  /** @returns `undefined` if no value can be made: for `never`, or for a pattern for which no text can be made. */
  values(schema: Schema, text?: TextRules): Values | undefined;
  /** Values that are wrong in one place. */
  breaks(schema: Schema, text?: TextRules): Breaks | undefined;
}

/** @param types what references refer to. */
export function createMaker(fc: FastCheck, types: TypeTable): Maker {
  const made = new Map<string, Values | undefined>();
  const broken = new Map<string, Breaks | undefined>();
  /** A named type occurs many times. It is read once for each depth. */
  function once<Result>(
    known: Map<string, Result | undefined>,
    schema: Schema,
    making: Making,
    make: (schema: Exclude<Schema, { kind: "ref" }>, making: Making) => Result | undefined,
  ): Result | undefined {
    if (schema.kind !== "ref") return make(schema, making);
    if (making.depth <= 0) return undefined;
    const key = `${making.text ? "text" : "json"} ${making.depth} ${schema.id}`;
    const checked = schema.checks ? undefined : known.get(key);
    if (checked || (known.has(key) && !schema.checks)) return checked;
    const result = make(resolve(schema, types), { ...making, depth: making.depth - 1 });
    if (!schema.checks && !making.text) known.set(key, result);
    return result;
  }
  const values: Making["values"] = (schema, making) =>
    once(made, schema, making, (each, inside) =>
      secretly(each, withExamples(each, rowOf(each).values(each, inside), inside)),
    );
  const breaks: Making["breaks"] = (schema, making) =>
    once(broken, schema, making, (each, inside) => rowOf(each).breaks(each, inside));

  function deepened<Result>(make: (depth: number) => Result | undefined): Result | undefined {
    for (const depth of DEPTHS) {
      const result = make(depth);
      if (result) return result;
    }
    return undefined;
  }
  const making = (depth: number, text: TextRules | undefined): Making => ({
    fc,
    types,
    depth,
    values,
    breaks,
    misfit: (schema, wire) =>
      misfitOf(schema, wire, { types, direction: "input", ...(text && { isText: true }) }),
    ...(text && { text }),
  });
  return {
    values: (schema, text) => deepened((depth) => values(schema, making(depth, text))),
    breaks: (schema, text) => deepened((depth) => breaks(schema, making(depth, text))),
  };
}

/** What is sent as a secret is searched for in responses. */
function secretly(schema: Schema, values: Values | undefined): Values | undefined {
  if (!schema.secret) return values;
  return values?.map(({ wire }) => ({ wire, secrets: typeof wire === "string" ? [wire] : [] }));
}

/** The project's examples are valid values. If a custom check decides, they are most of the values. */
function withExamples(
  schema: Exclude<Schema, { readonly kind: "ref" }>,
  values: Values | undefined,
  { fc, types, text }: Making,
): Values | undefined {
  const fitting = { types, direction: "input", ...(text && { isText: true }) } as const;
  const examples = (schema.annotations?.examples ?? []).filter((example) => {
    const sent = text && typeof example !== "object" ? String(example) : example;
    return (
      misfitOf(schema, sent, fitting) === undefined &&
      (typeof sent !== "string" || text?.takes(sent) !== false)
    );
  });
  if (examples.length === 0) return values;
  const given = fc.constantFrom(...examples.map(plain));
  if (!values) return given;
  const [often, seldom] = schema.checks ? [given, values] : [values, given];
  return fc.oneof({ arbitrary: often, weight: 9 }, { arbitrary: seldom, weight: 1 });
}

/**
 * What is certainly wrong with a value, in words for a person. The first problem found is returned.
 * @returns `undefined` if the value may be valid.
 */
export function misfitOf(schema: Schema, wire: Json, fitting: Omit<Fitting, "misfit">): Misfit | undefined {
  const inside: Fitting = {
    ...fitting,
    misfit: (part, value, now) => {
      const resolved = resolve(part, now.types);
      return rowOf(resolved).misfit(resolved, value, now);
    },
  };
  return inside.misfit(schema, wire, inside);
}
