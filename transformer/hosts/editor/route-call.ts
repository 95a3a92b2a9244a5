import type { Expression, Node, ParameterDeclaration, SignatureDeclaration, SourceFile } from "typescript";
import type { RouteCall } from "../../1-discover/routes.js";
import { bare } from "../../1-discover/static-value.js";
import { CALLS } from "../../calls/calls.js";
import { ts } from "../../semantics/compiler.js";
import type { Semantics } from "../../semantics/semantics.js";
import type { EditorProgram } from "./editor-program.js";

/** The route calls of a file as written, including those that could not be compiled. */
export function routeCallsIn(
  file: SourceFile,
  { transform: { discovery } }: EditorProgram,
): readonly RouteCall[] {
  return [CALLS.operations, CALLS.sockets, CALLS.webhooks].flatMap((kind) => discovery.find(kind, file));
}

/** The innermost route call around a position. */
export function routeCallAround(
  file: SourceFile,
  position: number,
  program: EditorProgram,
): RouteCall | undefined {
  return routeCallsIn(file, program)
    .filter(({ start, end }) => start <= position && position <= end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** The function of a handler, if the project declares it: a function expression, or a name that refers to one. */
export function functionOf(handler: Expression, semantics: Semantics): SignatureDeclaration | undefined {
  const node = bare(handler);
  if (isFunction(node)) return node;
  const declaration = ts.isIdentifier(node) ? semantics.declarationOf(node)?.node : undefined;
  if (!declaration) return undefined;
  if (ts.isVariableDeclaration(declaration) && declaration.initializer) {
    const value = bare(declaration.initializer);
    return isFunction(value) ? value : undefined;
  }
  return ts.isFunctionDeclaration(declaration) ? declaration : undefined;
}

const isFunction = (node: Node) => ts.isArrowFunction(node) || ts.isFunctionExpression(node);

/** The parameter that contains a node. */
export function parameterAround(node: Node): ParameterDeclaration | undefined {
  return ts.findAncestor(node, ts.isParameter);
}
