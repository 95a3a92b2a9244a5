import type { CallExpression, PropertyAssignment, VariableDeclaration } from "typescript";
import { ts } from "../semantics/compiler.js";

/** The constant or the member of an object literal that holds what a call returns: `const orders = codec<Order[]>()`. */
export function heldBy({ parent }: CallExpression): VariableDeclaration | PropertyAssignment | undefined {
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent : undefined;
}

/** `orders` in `const orders = codec<Order[]>()`, `order` in `{ order: codec<Order>() }`. */
export function heldName(call: CallExpression): string | undefined {
  const name = heldBy(call)?.name;
  return name && ts.isIdentifier(name) ? name.text : undefined;
}
