import { matches, mayOverlap } from "../index-keys.js";
import type { IndexSignature, ObjectSchema, Property } from "../schema.js";
import { structureOf } from "./structure.js";

/** Whether a signature says more of a property than the property does itself. TypeScript sees to it where both are in one type. */
export function narrows(signature: IndexSignature, { name, schema }: Property): boolean {
  const { value } = signature;
  if (value.kind === "unknown" || !matches(signature, name)) return false;
  const own = structureOf(schema);
  const said = value.kind === "union" ? value.members : [value];
  return said.every((each) => structureOf(each) !== own);
}

/** What covers all keys speaks of those that are left. */
export function narrowFirst(a: IndexSignature, b: IndexSignature): number {
  return Number(isPattern(b)) - Number(isPattern(a));
}

/** Whether at most one signature says what a key is: so much the takers know. */
export function isSimpleIndex({ index = [], properties }: ObjectSchema): boolean {
  if (mayOverlap(index) || index.some(({ constraint }) => constraint)) return false;
  return !properties.some((property) => index.some((each) => narrows(each, property)));
}

/** Whether a signature covers some keys only. */
function isPattern({ key }: IndexSignature): boolean {
  return key.kind !== "string";
}
