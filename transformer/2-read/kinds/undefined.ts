import type { Semantics, TypeRef } from "../../semantics/semantics.js";

/** Whether `undefined` is one of several things the type may be. `undefined` alone is not: nothing would be left. */
export function admitsUndefined(type: TypeRef, semantics: Semantics): boolean {
  const shape = semantics.shape(type);
  if (shape.kind !== "union") return false;
  return shape.members.some((member) => isUndefined(member, semantics) || admitsUndefined(member, semantics));
}

export function isUndefined(type: TypeRef, semantics: Semantics): boolean {
  const { kind } = semantics.shape(type);
  return kind === "undefined" || kind === "void";
}
