import type { BinaryExpression, Declaration, Identifier, Node } from "typescript";
import { ts } from "../compiler.js";
import type { Inspecting } from "./inspecting.js";

/**
 * Inspects what narrows the type of a variable where it is used: conditions and assignments that name it, and calls that may not
 * return. If the function is inspected as a whole, these are found anyway.
 */
export function inspectFlow(
  name: Identifier,
  declarations: readonly Declaration[],
  inspecting: Inspecting,
): void {
  const [declaration] = declarations;
  if (!declaration || !isNarrowable(declaration)) return;
  const around = outermostFunction(name, declaration);
  if (around && !contains(inspecting.root, around)) inspecting.need(around, "flow", name.text);
}

function isNarrowable(declaration: Declaration): boolean {
  return (
    ts.isVariableDeclaration(declaration) || ts.isParameter(declaration) || ts.isBindingElement(declaration)
  );
}

/** The outermost function around a use, up to the declaration of the variable. */
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

/** Inspects everything in a function, and in the functions within it, that decides what a variable may be. */
export function inspectDecisions(node: Node, name: string, inspecting: Inspecting): void {
  const names = new Set([name, ...namesWith(node, name)]);
  const visit = (child: Node, decided: boolean): void => {
    const all = decisionsOf(child);
    const decisions = all.length > 0 && headsOf(child).some((head) => mentions(head, names)) ? all : [];
    for (const decision of decisions) inspecting.visit(decision);
    const isCall = ts.isExpressionStatement(child) && ts.isCallExpression(child.expression);
    // The call may not return, or may assert something about its arguments.
    if (isCall && (decided || mentions(child, names))) inspecting.visit(child.expression);
    const inside = decided || decisions.length > 0;
    ts.forEachChild(child, (inner) => visit(inner, inside));
  };
  ts.forEachChild(node, (child) => visit(child, false));
}

/** Variables that are initialized from a variable or destructured together with it: a condition on one narrows the other. */
function namesWith(node: Node, name: string): readonly string[] {
  const found: string[] = [];
  const visit = (child: Node): void => {
    if (ts.isObjectBindingPattern(child) || ts.isArrayBindingPattern(child)) {
      const names = child.elements.flatMap((element) =>
        ts.isBindingElement(element) && ts.isIdentifier(element.name) ? [element.name.text] : [],
      );
      if (names.includes(name)) found.push(...names);
    } else if (ts.isVariableDeclaration(child) && ts.isIdentifier(child.name) && child.initializer)
      if (mentions(child.initializer, new Set([name]))) found.push(child.name.text);
    ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return found;
}

function mentions(node: Node, names: ReadonlySet<string>): boolean {
  if (ts.isIdentifier(node)) return names.has(node.text);
  return ts.forEachChild(node, (child) => mentions(child, names) || undefined) ?? false;
}

/** The parts of a statement or expression that may name the variable. */
function headsOf(node: Node): readonly Node[] {
  if (ts.isBinaryExpression(node)) return [node];
  // `switch (true) { case isText(value): … }`
  if (ts.isSwitchStatement(node))
    return [
      node.expression,
      ...node.caseBlock.clauses.filter(ts.isCaseClause).map((each) => each.expression),
    ];
  return decisionsOf(node).slice(0, 1);
}

function decisionsOf(node: Node): readonly Node[] {
  if (ts.isSwitchStatement(node)) return [node.expression, ...node.caseBlock.clauses.filter(ts.isCaseClause)];
  if (ts.isIfStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node)) return [node.expression];
  if (ts.isForStatement(node)) return node.condition ? [node.condition] : [];
  if (ts.isForOfStatement(node) || ts.isForInStatement(node)) return [node.initializer, node.expression];
  if (ts.isConditionalExpression(node)) return [node.condition];
  return ts.isBinaryExpression(node) ? operandsOf(node) : [];
}

function operandsOf({ left, right, operatorToken: { kind } }: BinaryExpression): readonly Node[] {
  const { SyntaxKind } = ts;
  const isAssigned = kind >= SyntaxKind.FirstAssignment && kind <= SyntaxKind.LastAssignment;
  if (isAssigned) return [right];
  const decides =
    kind === SyntaxKind.AmpersandAmpersandToken ||
    kind === SyntaxKind.BarBarToken ||
    kind === SyntaxKind.QuestionQuestionToken;
  return decides ? [left, right] : [];
}
