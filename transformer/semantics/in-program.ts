import type { Type, TypeChecker } from "typescript";
import type { Semantics, TypeRef } from "./semantics.js";
import { ref, unwrap } from "./type-ref.js";

/** A program and its reader. */
export interface ReadProgram {
  readonly checker: TypeChecker;
  readonly semantics: Semantics;
}

/**
 * Finds a type of one program in another that shares its syntax trees: by the node that it was written as, or by the declaration
 * of its name if it is the declared type and not an instantiation. A type without structure is found by its kind.
 * @returns `undefined` if none of these leads to it.
 */
export function inProgram(type: TypeRef, from: ReadProgram, to: ReadProgram): TypeRef | undefined {
  const { type: inner, node } = unwrap(type);
  const plain = plainType(inner, to.checker);
  if (plain) return ref(plain, node);
  if (node && unwrap(from.semantics.typeOfNode(node)).type === inner) return to.semantics.typeOfNode(node);
  const [declaration] = (inner.aliasSymbol ?? inner.getSymbol())?.declarations ?? [];
  const isDeclared = declaration && from.checker.getTypeAtLocation(declaration) === inner;
  return isDeclared ? ref(to.checker.getTypeAtLocation(declaration)) : undefined;
}

function plainType(type: Type, checker: TypeChecker): Type | undefined {
  if (type.isStringLiteral()) return checker.getStringLiteralType(type.value);
  if (type.isNumberLiteral()) return checker.getNumberLiteralType(type.value);
  const { intrinsicName } = type as { readonly intrinsicName?: string };
  return intrinsicName === undefined ? undefined : INTRINSIC.get(intrinsicName)?.(checker);
}

const INTRINSIC: ReadonlyMap<string, (checker: TypeChecker) => Type> = new Map([
  ["any", (checker) => checker.getAnyType()],
  ["unknown", (checker) => checker.getUnknownType()],
  ["never", (checker) => checker.getNeverType()],
  ["string", (checker) => checker.getStringType()],
  ["number", (checker) => checker.getNumberType()],
  ["bigint", (checker) => checker.getBigIntType()],
  ["boolean", (checker) => checker.getBooleanType()],
  ["true", (checker) => checker.getTrueType()],
  ["false", (checker) => checker.getFalseType()],
  ["undefined", (checker) => checker.getUndefinedType()],
  ["null", (checker) => checker.getNullType()],
  ["void", (checker) => checker.getVoidType()],
]);
