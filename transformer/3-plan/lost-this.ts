import type { ClassLikeDeclaration, Expression, FunctionLikeDeclaration, Node } from "typescript";
import { shortText } from "../1-discover/short-text.js";
import { bare } from "../1-discover/static-value.js";
import { CS1100 } from "../diagnostics/catalogue.js";
import { ts } from "../semantics/compiler.js";
import { locationOf } from "../semantics/location.js";
import type { RouteContext } from "./context.js";
import { calledFunction } from "./thrown/called-function.js";

/** Reports a function that is passed as a value, such as a handler, and uses the `this` that it loses by that. */
export function reportLostThis(
  passed: Expression,
  { semantics, report, trail }: Pick<RouteContext, "semantics" | "report" | "trail">,
): void {
  const written = bare(passed);
  if (ts.isArrowFunction(written)) return;
  const called = calledFunction(written, semantics);
  if (called?.kind !== "function" || ts.isArrowFunction(called.node)) return;
  if (!usesThis(called.node) || mayBeBound(called.node)) return;
  report(CS1100({ text: shortText(written) }, { location: locationOf(passed), trail }));
}

/** Whether the function's own `this` appears in its body or in the defaults of its parameters. */
function usesThis({ body, parameters }: FunctionLikeDeclaration): boolean {
  const uses = (node: Node): boolean =>
    node.kind === ts.SyntaxKind.ThisKeyword ||
    (!hasOwnThis(node) && (ts.forEachChild(node, (child) => uses(child) || undefined) ?? false));
  return [...parameters.map(({ initializer }) => initializer), body].some((part) => part && uses(part));
}

/** A type has no values, so its `this` is never read. */
function hasOwnThis(node: Node): boolean {
  return (
    ts.isClassLike(node) || ts.isTypeNode(node) || (ts.isFunctionLike(node) && !ts.isArrowFunction(node))
  );
}

/** Whether the program may have bound a method: by a decorator, or because its class assigns to the property of that name. */
function mayBeBound(method: FunctionLikeDeclaration): boolean {
  const { name, parent } = method;
  if (!name || !ts.isClassLike(parent)) return false;
  if (isDecorated(method) || isDecorated(parent)) return true;
  const assigns = (node: Node): boolean =>
    assigned(node) === name.getText() ||
    (ts.forEachChild(node, (child) => assigns(child) || undefined) ?? false);
  return constructorsOf(parent).some(assigns);
}

function isDecorated(node: Node): boolean {
  return ts.canHaveDecorators(node) && (ts.getDecorators(node)?.length ?? 0) > 0;
}

function constructorsOf({ members }: ClassLikeDeclaration): readonly Node[] {
  return members.filter(
    (member) => ts.isConstructorDeclaration(member) || ts.isClassStaticBlockDeclaration(member),
  );
}

/** `read` in `this.read = …`. */
function assigned(node: Node): string | undefined {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return undefined;
  const { left } = node;
  if (!ts.isPropertyAccessExpression(left) || left.expression.kind !== ts.SyntaxKind.ThisKeyword)
    return undefined;
  return left.name.text;
}
