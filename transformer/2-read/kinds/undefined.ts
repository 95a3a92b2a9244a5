import type { Semantics, TypeRef, TypeShape } from "../../semantics/semantics.js";

/** Whether `undefined` is one of several possible values of the type. `undefined` alone is not: nothing would be left. */
export type AdmitsUndefined = (type: TypeRef) => boolean;

/** Remembers results by shape: every property with an enum repeats the question, and the enum may have thousands of members. */
export function createAdmitsUndefined(semantics: Semantics): AdmitsUndefined {
  const known = new Map<TypeShape, boolean>();
  const admitsUndefined: AdmitsUndefined = (type) => {
    const shape = semantics.shape(type);
    if (shape.kind !== "union") return false;
    const admits =
      known.get(shape) ??
      shape.members.some((member) => isUndefined(member, semantics) || admitsUndefined(member));
    known.set(shape, admits);
    return admits;
  };
  return admitsUndefined;
}

export function isUndefined(type: TypeRef, semantics: Semantics): boolean {
  const { kind } = semantics.shape(type);
  return kind === "undefined" || kind === "void";
}
