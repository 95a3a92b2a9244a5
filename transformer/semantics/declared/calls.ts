import type { CallExpression, Declaration, Expression, NewExpression, TemplateExpression } from "typescript";
import { ts } from "../compiler.js";
import type { Inspecting } from "./inspecting.js";

/** Inspects what a call returns. If its arguments influence that, they are parts of it too. */
export function inspectCall(node: CallExpression | NewExpression, inspecting: Inspecting): void {
  inspecting.visit(node.expression);
  for (const argument of node.typeArguments ?? []) inspecting.visit(argument);
  if (isToldByCallee(node, inspecting)) return;
  for (const argument of node.arguments ?? [])
    if (ts.isTemplateExpression(argument) && ts.isNewExpression(node)) inspectTemplate(argument, inspecting);
    else inspecting.visit(argument);
}

/** Whether the type is the same for all arguments: there is one signature, and it has nothing to infer. */
function isToldByCallee(node: CallExpression | NewExpression, { names }: Inspecting): boolean {
  if (!ts.isIdentifier(node.expression)) return false;
  const found = names.resolve(node.expression, "value");
  const [declaration, ...others] = found.obstacle ? [] : found.declarations;
  if (!declaration || others.length > 0) return false;
  if (ts.isNewExpression(node))
    return ts.isClassLike(declaration) && (!declaration.typeParameters || node.typeArguments !== undefined);
  return (
    ts.isFunctionDeclaration(declaration) &&
    declaration.type !== undefined &&
    !ts.isTypePredicateNode(declaration.type) &&
    (!declaration.typeParameters || node.typeArguments !== undefined)
  );
}

/**
 * A template with substitutions is a string whatever they are, unless all of them are constants. Only a parameter declared as a
 * template type would make more of it, and no error has one.
 */
function inspectTemplate(node: TemplateExpression, inspecting: Inspecting): void {
  for (const { expression } of node.templateSpans)
    if (mayBeConstant(expression, inspecting)) inspecting.visit(expression);
}

function mayBeConstant(node: Expression, { names }: Pick<Inspecting, "names">): boolean {
  if (ts.isPropertyAccessExpression(node)) return mayBeConstant(node.expression, { names });
  if (!ts.isIdentifier(node)) return !(ts.isCallExpression(node) || ts.isAwaitExpression(node));
  const found = names.resolve(node, "value");
  return found.obstacle !== undefined || !found.declarations.every(isVariable);
}

/** A declaration whose value is not known while the program is compiled. */
function isVariable(declaration: Declaration): boolean {
  if (ts.isParameter(declaration) || ts.isBindingElement(declaration)) return true;
  if (!ts.isVariableDeclaration(declaration)) return false;
  const isConst = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  const { initializer } = declaration;
  return !isConst || !initializer || ts.isCallExpression(initializer) || ts.isAwaitExpression(initializer);
}
