import type { CallExpression, NewExpression, Node, SourceFile } from "typescript";
import { ts } from "../semantics/compiler.js";

export type Call = CallExpression | NewExpression;

/** By syntax tree, which programs share while a file does not change: after an edit few trees are walked. */
const calls = new WeakMap<SourceFile, readonly Call[]>();

/** Every call in a file. Children first: the calls of a chain stand inside one another, the first innermost. */
export function callsIn(file: SourceFile): readonly Call[] {
  const known = calls.get(file);
  if (known) return known;
  const found: Call[] = [];
  const visit = (node: Node): void => {
    if (callsNothing(node)) return;
    ts.forEachChild(node, visit);
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) found.push(node);
  };
  visit(file);
  calls.set(file, found);
  return found;
}

/** Most of a module may be the types of its routes, which need not be walked. */
export function callsNothing(node: Node): boolean {
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
}
