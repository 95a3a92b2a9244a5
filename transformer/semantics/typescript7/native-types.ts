import type { Expression, SignatureDeclaration, TypeNode } from "typescript";
import type { Semantics, TypeRef } from "../semantics.js";

/** What the native compiler says of types; `undefined` where it cannot say for certain: then TypeScript 6 is asked. */
export interface NativeTypes {
  typeOfNode(node: TypeNode): TypeRef | undefined;
  /** What a function returns, as it is inferred from its body. */
  resultOf(declaration: SignatureDeclaration): TypeRef | undefined;
  typeOfExpression(node: Expression): TypeRef | undefined;
  /** Answers about the references that it made. */
  readonly semantics: Semantics;
}
