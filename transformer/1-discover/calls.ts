import type { CallExpression, Expression, NewExpression, Node, SourceFile } from "typescript";
import { ts } from "../semantics/compiler.js";

export type Call = CallExpression | NewExpression;

/** Every call in a file. Children come first: the calls of a chain are nested, with the first innermost. */
export type CallsIn = (file: SourceFile) => readonly Call[];

/** Caches by syntax tree, which programs share while a file does not change: after an edit, few trees are walked. */
export function createCallsIn(): CallsIn {
  const known = new WeakMap<SourceFile, readonly Call[]>();
  return (file) => {
    const calls = known.get(file) ?? findCalls(file);
    known.set(file, calls);
    return calls;
  };
}

function findCalls(file: SourceFile): readonly Call[] {
  const found: Call[] = [];
  const visit = (node: Node): void => {
    if (callsNothing(node)) return;
    ts.forEachChild(node, visit);
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) found.push(node);
  };
  visit(file);
  return found;
}

/** Most of a module may be the types of its routes, which need not be walked. */
export function callsNothing(node: Node): boolean {
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
}

/** Whether a call is written as a call of this method. */
export function isMethod({ expression }: CallExpression, name: string): boolean {
  return ts.isPropertyAccessExpression(expression) && expression.name.text === name;
}

/** What a method is called on. */
export function receiverOf({ expression }: CallExpression): Expression {
  return ts.isPropertyAccessExpression(expression) ? expression.expression : expression;
}
