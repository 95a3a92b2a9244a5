import type { Type, TypeNode } from "typescript";
import type { TypeRef } from "./semantics.js";

/** What a `TypeRef` really is: the checker's type and, where known, the node it was written as. */
export interface Written {
  readonly type: Type;
  readonly node: TypeNode | undefined;
  /** Of a member of a union, what the union was written as: `("S" | "M") & Check<typeof isFree>` is told of each member. */
  readonly around?: TypeNode | undefined;
}

export const ref = (type: Type, node?: TypeNode, around?: TypeNode): TypeRef =>
  ({ type, node, around }) as unknown as TypeRef;
export const unwrap = (type: TypeRef): Written => type as unknown as Written;
