import type { Type, TypeNode } from "typescript";
import type { TypeRef } from "./semantics.js";

/** The content of a `TypeRef`: the checker's type and, if known, the node that it was written as. */
export interface Written {
  readonly type: Type;
  readonly node: TypeNode | undefined;
  /**
   * For a member of a union, the node that the union was written as: `("S" | "M") & Check<typeof isFree>` applies to each member.
   */
  readonly around?: TypeNode | undefined;
}

export const ref = (type: Type, node?: TypeNode, around?: TypeNode): TypeRef =>
  ({ type, node, around }) as unknown as TypeRef;
export const unwrap = (type: TypeRef): Written => type as unknown as Written;
