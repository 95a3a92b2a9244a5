import { matches, mayOverlap } from "../index-keys.js";
import type { IndexSignature, ObjectSchema, Property } from "../schema.js";
import { structureOf } from "./structure.js";

/** Whether a signature says more about a property than the property itself does. TypeScript checks this if both are in one type. */
export function narrows(signature: IndexSignature, { name, schema }: Property): boolean {
  const { value } = signature;
  if (value.kind === "unknown" || !matches(signature, name)) return false;
  const own = structureOf(schema);
  const said = value.kind === "union" ? value.members : [value];
  return said.every((each) => structureOf(each) !== own);
}

/** A signature that covers all keys applies to the keys that are left. */
export function narrowFirst(a: IndexSignature, b: IndexSignature): number {
  return Number(isPattern(b)) - Number(isPattern(a));
}

/** Whether at most one signature defines a key. Takers support no more. */
export function isSimpleIndex({ index = [], properties }: ObjectSchema): boolean {
  if (mayOverlap(index) || index.some(({ constraint }) => constraint)) return false;
  return !properties.some((property) => index.some((each) => narrows(each, property)));
}

/** Whether a signature covers only some keys. */
function isPattern({ key }: IndexSignature): boolean {
  return key.kind !== "string";
}
