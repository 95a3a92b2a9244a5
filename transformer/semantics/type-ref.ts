import type { Type, TypeNode } from "typescript";
import type { TypeRef } from "./semantics.js";

/** What a `TypeRef` really is: the checker's type and, where known, the node it was written as. */
export interface Written {
  readonly type: Type;
  readonly node: TypeNode | undefined;
}

export const ref = (type: Type, node?: TypeNode): TypeRef => ({ type, node }) as unknown as TypeRef;
export const unwrap = (type: TypeRef): Written => type as unknown as Written;
