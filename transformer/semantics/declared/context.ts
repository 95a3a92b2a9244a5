import type { Expression, Node } from "typescript";
import { ts } from "../compiler.js";
import type { Inspecting } from "./inspecting.js";

/**
 * Inspects what gives an expression its contextual type: the call that it is an argument of, or the type of the variable that it
 * initializes. A literal, a function and the result of a generic function have other types in other contexts.
 */
export function inspectContext(node: Node, inspecting: Inspecting): void {
  const { parent } = node;
  if (!parent) return;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isParameter(parent)) {
    inspecting.visit(parent.type);
  } else if (ts.isReturnStatement(parent)) {
    const around = ts.findAncestor(parent, ts.isFunctionLike);
    if (around?.type) inspecting.visit(around.type);
    else if (around) inspectContext(around, inspecting);
  } else if (ts.isArrowFunction(parent)) {
    if (parent.type) inspecting.visit(parent.type);
    else inspectContext(parent, inspecting);
  } else if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
    // The declared type of a parameter influences the type of the argument.
    inspecting.mark("structure", parent);
    inspecting.need(parent, "written");
  } else if (ts.isExpression(parent) || isPartOfLiteral(parent)) {
    inspectContext(parent, inspecting);
    if (ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent)) inspecting.visit(parent.type);
    if (ts.isBinaryExpression(parent)) inspecting.visit(parent.left);
  }
}

/** Whether the type of an expression depends on its context. A constant, a name and a member of a name have their own type. */
export function isInContext(node: Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isInContext(node.expression);
  if (ts.isConditionalExpression(node)) return isInContext(node.whenTrue) || isInContext(node.whenFalse);
  return !(
    ts.isLiteralExpression(node) ||
    ts.isIdentifier(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isPrefixUnaryExpression(node) ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    node.kind === ts.SyntaxKind.NullKeyword
  );
}

function isPartOfLiteral(node: Node): boolean {
  return (
    ts.isPropertyAssignment(node) ||
    ts.isShorthandPropertyAssignment(node) ||
    ts.isSpreadAssignment(node) ||
    ts.isMethodDeclaration(node)
  );
}
