import {
  type ArraySchema,
  type ObjectSchema,
  type Property,
  resolve,
  type Schema,
  type TypeTable,
  wireName,
} from "../schema.js";
import type { TypeFacts } from "./facts.js";
import type { Library } from "./library.js";
import { MOST_STRINGS_WRITTEN, MOST_WRITTEN } from "./limits.js";

/** A property whose text is the same for all values, or depends on a variable. */
export type Part =
  | { readonly fixed: string; readonly test: Test }
  | { readonly kind: "boolean" | "raw" | "quoted" | "string" | "list"; readonly test: Test };

/** Whether a variable holds the declared type, as an expression. */
type Test = (variable: string, $: Library) => string;

/** How an object is written directly as text. */
export interface TextForm {
  readonly object: ObjectSchema;
  /** One for each property. */
  readonly parts: readonly Part[];
}

/**
 * How small results are written directly as text; `undefined` for all others. Not used if there are constraints, which depend on
 * how results are treated.
 */
export function textForm(schema: Schema, { types }: TypeFacts): TextForm | undefined {
  const object = resolve(schema, types);
  if (object.kind !== "object" || object.strict || object.index || object.checks || schema.checks)
    return undefined;
  const { properties } = object;
  if (properties.length === 0 || properties.length > MOST_WRITTEN) return undefined;
  const tree = schema.kind === "ref" && properties.some((property) => isListOf(property, schema.id));
  const parts = properties.map((property) =>
    tree && isListOf(property, schema.id) ? LIST : partOf(property, types, tree),
  );
  if (!parts.every((part) => part !== undefined)) return undefined;
  const strings = parts.filter((part) => "kind" in part && part.kind === "string").length;
  return tree || strings <= MOST_STRINGS_WRITTEN ? { object, parts } : undefined;
}

export const LIST: Part = { kind: "list", test: (variable) => `${variable} !== undefined` };

/** Whether a property holds a list of the type `id`, which the property belongs to. */
function isListOf({ schema, optional, default: given }: Property, id: string): boolean {
  if (!isBareList(schema) || optional || given !== undefined) return false;
  const { items } = schema;
  return items.kind === "ref" && items.id === id && !items.checks;
}

/** An array without anything declared except its items. */
export function isBareList(schema: Schema): schema is ArraySchema {
  if (schema.kind !== "array") return false;
  const { kind: _, annotations: __, items: ___, ...constraints } = schema;
  return Object.keys(constraints).length === 0;
}

function partOf(property: Property, types: TypeTable, inTree: boolean): Part | undefined {
  if (property.optional || property.default !== undefined) return undefined;
  // These come first in every object, no matter where they are declared.
  if (/^\d+$/.test(wireName(property))) return undefined;
  const schema = resolve(property.schema, types);
  if (schema.checks || property.schema.checks) return undefined;
  switch (schema.kind) {
    case "number": {
      const { kind: _, type, annotations: __, ...constraints } = schema;
      if (Object.keys(constraints).length > 0 || (type !== undefined && type !== "int")) return undefined;
      const test = type ? "Number.isSafeInteger" : "Number.isFinite";
      return { kind: "raw", test: (variable) => `${test}(${variable})` };
    }
    case "string": {
      const { kind: _, annotations: __, ...constraints } = schema;
      if (Object.keys(constraints).length > 0) return undefined;
      const test: Test = (variable, $) =>
        inTree ? `typeof ${variable} === "string"` : `${$("isShortString")}(${variable})`;
      return { kind: "string", test };
    }
    case "boolean":
      return { kind: "boolean", test: (variable) => `typeof ${variable} === "boolean"` };
    case "null":
      return { fixed: "null", test: (variable) => `${variable} === null` };
    case "literal": {
      const { values } = schema;
      const test = (variable: string) =>
        values.map((value) => `${variable} === ${JSON.stringify(value)}`).join(" || ");
      if (values.length === 1) return { fixed: JSON.stringify(values[0]), test };
      const within = (variable: string) => `(${test(variable)})`;
      if (values.every((value) => typeof value !== "string")) return { kind: "raw", test: within };
      const unescaped = values.every((value) => JSON.stringify(value) === `"${value}"`);
      return unescaped ? { kind: "quoted", test: within } : undefined;
    }
    case "bigint":
    case "template":
    case "parsed":
    case "upload":
    case "unknown":
    case "never":
    case "array":
    case "set":
    case "map":
    case "tuple":
    case "object":
    case "toJSON":
    case "union":
      return undefined;
  }
}
