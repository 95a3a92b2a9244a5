import type { CallExpression, Expression, NewExpression, SignatureDeclaration, TypeNode } from "typescript";
import { functionOf } from "../../1-discover/binding.js";
import { bare } from "../../1-discover/static-value.js";
import { ts } from "../../semantics/compiler.js";
import type { Semantics, TypeRef } from "../../semantics/semantics.js";
import { calledFunction, classDeclaration } from "./called-function.js";

/**
 * The type of an expression, taken from a declaration if possible, so that nothing needs to be inferred. The type of `new
 * Known()` comes from the class, and that of `known()` from the function.
 */
export function typeOf(expression: Expression, semantics: Semantics): TypeRef {
  return declaredType(expression, semantics) ?? semantics.typeOfExpression(expression);
}

function declaredType(node: Expression, semantics: Semantics): TypeRef | undefined {
  if (ts.isParenthesizedExpression(node)) return declaredType(node.expression, semantics);
  if (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)) return semantics.typeOfNode(node.type);
  if (ts.isNewExpression(node)) return typeOfCreation(node, semantics);
  if (ts.isCallExpression(node)) {
    const written = writtenResult(node, semantics);
    return written && semantics.typeOfNode(written);
  }
  const held = ts.isIdentifier(node) ? semantics.constantInitializer(node) : undefined;
  const isMade = held && ts.isNewExpression(held) && !isAnnotated(held);
  return isMade ? typeOfCreation(held, semantics) : undefined;
}

const isAnnotated = ({ parent }: Expression) => ts.isVariableDeclaration(parent) && parent.type !== undefined;

/** The type parameters of a class differ each time. */
function typeOfCreation({ expression }: NewExpression, semantics: Semantics): TypeRef | undefined {
  const declared = classDeclaration(expression, semantics);
  return declared && !declared.typeParameters ? semantics.typeOfInstance(declared) : undefined;
}

/** The declared return type of the called function, if it is the same for every call. */
export function writtenResult(call: CallExpression, semantics: Semantics): TypeNode | undefined {
  const called = calledFunction(call.expression, semantics);
  if (called?.kind !== "function" || ts.isOptionalChain(call)) return undefined;
  const { node } = called;
  if (!node.type || isGeneric(node)) return undefined;
  // The implementation of an overloaded function, or of a constant with its own type, has a different type.
  const declared = semantics.declarationOf(bare(call.expression))?.node;
  if (!declared || functionOf(declared) !== node) return undefined;
  const isTyped = declared !== node && (declared as { type?: TypeNode }).type !== undefined;
  return isTyped ? undefined : node.type;
}

/** Whether the declaration, or the class it belongs to, has type parameters. */
function isGeneric(declared: SignatureDeclaration): boolean {
  if (declared.typeParameters) return true;
  const { parent } = declared;
  return ts.isClassLike(parent) && parent.typeParameters !== undefined;
}
