import type { KindFacts } from "./kind-facts.js";
import { parsedType } from "./parsed-types.js";
import type { Schema } from "./schema.js";

/** `parsed` has a row for each of its types, see `parsed-types.ts`. */
type TabulatedKind = Exclude<Schema["kind"], "parsed">;

const SCALAR = { isText: true, isLeaf: true, converted: false, stringified: true } as const;
const OTHER_LEAF = { ...SCALAR, isText: false } as const;
const COMPOSITE = { ...OTHER_LEAF, isLeaf: false } as const;
/** Types that `JSON.stringify` does not support. */
const COLLECTION = { ...COMPOSITE, converted: true, stringified: false } as const;

const KINDS: { readonly [kind in TabulatedKind]: KindFacts } = {
  string: { ...SCALAR, label: "a string", json: ["string"] },
  number: { ...SCALAR, label: "a number", json: ["number"] },
  bigint: { ...SCALAR, label: "a bigint", json: ["number", "string"], converted: true, stringified: false },
  boolean: { ...SCALAR, label: "a boolean", json: ["boolean"] },
  literal: { ...SCALAR, label: "a literal", json: [] },
  template: { ...SCALAR, label: "a template", json: ["string"] },
  null: { ...OTHER_LEAF, label: "null", json: ["null"] },
  upload: { ...OTHER_LEAF, label: "a file", json: [], converted: true, stringified: false },
  unknown: { ...OTHER_LEAF, label: "any value", json: [] },
  never: { ...OTHER_LEAF, label: "nothing", json: [], stringified: false },
  array: { ...COMPOSITE, label: "an array", json: ["array"] },
  tuple: { ...COMPOSITE, label: "a tuple", json: ["array"] },
  set: { ...COLLECTION, label: "a Set", json: ["array"] },
  map: { ...COLLECTION, label: "a Map", json: ["object"] },
  object: { ...COMPOSITE, label: "an object", json: ["object"] },
  toJSON: { ...COMPOSITE, label: "an object", json: ["object"], converted: true },
  union: { ...COMPOSITE, label: "a union", json: [] },
  ref: { ...COMPOSITE, label: "a type", json: [] },
};

export function factsOf(schema: Schema): KindFacts {
  return schema.kind === "parsed" ? parsedType(schema.type) : KINDS[schema.kind];
}
