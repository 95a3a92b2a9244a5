import type { Semantics, TypeRef, TypeShape } from "../../semantics/semantics.js";

/** Whether `undefined` is one of several things the type may be. `undefined` alone is not: nothing would be left. */
export function admitsUndefined(type: TypeRef, semantics: Semantics): boolean {
  const shape = semantics.shape(type);
  if (shape.kind !== "union") return false;
  const before = known.get(shape);
  if (before !== undefined) return before;
  const found = shape.members.some(
    (member) => isUndefined(member, semantics) || admitsUndefined(member, semantics),
  );
  known.set(shape, found);
  return found;
}

/** Every property of an enum asks, and the enum may have thousands of members. */
const known = new WeakMap<TypeShape, boolean>();

export function isUndefined(type: TypeRef, semantics: Semantics): boolean {
  const { kind } = semantics.shape(type);
  return kind === "undefined" || kind === "void";
}
