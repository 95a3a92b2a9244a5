import type { Declaration, Identifier, Node } from "typescript";
import { ts } from "../compiler.js";
import type { Inspecting } from "./inspecting.js";

/**
 * What narrows the type of a variable where it is used: conditions and assignments that name it, and calls that may not
 * return. Of a function that is looked at as a whole these are found anyway.
 */
export function inspectFlow(
  name: Identifier,
  declarations: readonly Declaration[],
  inspecting: Inspecting,
): void {
  const [declaration] = declarations;
  if (!declaration || !isNarrowable(declaration)) return;
  const around = outermostFunction(name, declaration);
  if (!around || contains(inspecting.root, around)) return;
  inspecting.need(around, "flow");
}

function isNarrowable(declaration: Declaration): boolean {
  return (
    ts.isVariableDeclaration(declaration) || ts.isParameter(declaration) || ts.isBindingElement(declaration)
  );
}

/** The functions around a use, up to where the variable is declared. */
function outermostFunction(name: Node, declaration: Node): Node | undefined {
  let found: Node | undefined;
  for (let at = name.parent; at; at = at.parent) {
    if (!ts.isFunctionLike(at)) continue;
    found = at;
    if (contains(at, declaration)) break;
  }
  return found;
}

function contains(outer: Node, inner: Node): boolean {
  return outer.pos <= inner.pos && inner.end <= outer.end && outer.getSourceFile() === inner.getSourceFile();
}

/** All that decides, in a function and those within it, what is run and with which values. */
export function inspectDecisions(node: Node, inspecting: Inspecting): void {
  const visit = (child: Node): void => {
    for (const decision of decisionsOf(child)) inspecting.visit(decision);
    ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
}

function decisionsOf(node: Node): readonly Node[] {
  if (
    ts.isIfStatement(node) ||
    ts.isWhileStatement(node) ||
    ts.isDoStatement(node) ||
    ts.isSwitchStatement(node)
  )
    return [node.expression];
  if (ts.isCaseClause(node)) return [node.expression];
  if (ts.isForStatement(node)) return node.condition ? [node.condition] : [];
  if (ts.isForOfStatement(node) || ts.isForInStatement(node)) return [node.expression];
  if (ts.isConditionalExpression(node)) return [node.condition];
  if (ts.isBinaryExpression(node)) return decides(node.operatorToken.kind) ? [node.left, node.right] : [];
  if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) return [node.expression];
  return [];
}

function decides(operator: number): boolean {
  const { SyntaxKind } = ts;
  return (
    operator === SyntaxKind.AmpersandAmpersandToken ||
    operator === SyntaxKind.BarBarToken ||
    operator === SyntaxKind.QuestionQuestionToken ||
    (operator >= SyntaxKind.FirstAssignment && operator <= SyntaxKind.LastAssignment)
  );
}
