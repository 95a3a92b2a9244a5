import type { CallExpression, CatchClause, Expression, FunctionLikeDeclaration, Node } from "typescript";
import { bare } from "../../1-discover/static-value.js";
import { ts } from "../../semantics/compiler.js";
import type { Semantics } from "../../semantics/semantics.js";
import { returnsOf } from "../returns.js";
import { calledFunction } from "./called-function.js";
import { typeOf } from "./type-of.js";

/**
 * How an error leaves an expression. It is thrown immediately, or later, from a promise or generator that the expression returns.
 * A surrounding `try` then catches it only if it awaits or iterates over that value.
 */
export type Leaving = "now" | "later" | "later only";

/**
 * Whether an error that is thrown at a node is certainly caught before it leaves a function, and not thrown again.
 * @param root the function, or the expression that is analyzed as a whole.
 */
export function isCaught(at: Node, leaving: () => Leaving, root: Node, semantics: Semantics): boolean {
  // Most errors have no surrounding code that catches them, so no type needs to be requested.
  if (!isWatched(at, root)) return false;
  let how = leaving();
  for (let node = at; node !== root && node.parent; node = node.parent) {
    const { parent } = node;
    if (ts.isTryStatement(parent)) {
      const { tryBlock, catchClause } = parent;
      if (node === tryBlock && how === "now" && catchClause && absorbs(catchClause, semantics)) return true;
    } else if (isAwaited(node, parent)) {
      how = "now";
    } else if (ts.isFunctionLike(node)) {
      // A callback: what it throws leaves the call that it was passed to.
      const call = enclosingCall(node);
      // If the call is awaited immediately, the error leaves it there, no matter what its type is.
      const isAwaitedThere = call !== undefined && isAwaited(call, call.parent);
      const async = isAsync(node) || (call && !isAwaitedThere && isThenable(call, semantics));
      how = async ? "later only" : how === "now" ? "now" : "later";
    } else if (how === "later only" && isCatchMethod(node, parent, semantics)) {
      return true;
    }
  }
  return false;
}

function isWatched(at: Node, root: Node): boolean {
  for (let node = at; node !== root && node.parent; node = node.parent) {
    const { parent } = node;
    if (ts.isTryStatement(parent) && node === parent.tryBlock && parent.catchClause) return true;
    if (ts.isPropertyAccessExpression(parent) && parent.name.text === "catch") return true;
  }
  return false;
}

/** How errors leave a call of a function. */
export function leavingCall(
  call: Expression,
  called: FunctionLikeDeclaration,
  semantics: Semantics,
): Leaving {
  if (isAsync(called) && !called.asteriskToken) return "later only";
  if (called.asteriskToken) return "later";
  return returnsNothing(called) || !isThenable(call, semantics) ? "now" : "later";
}

/**
 * Such a function has nothing to await, no matter what its type is: `function check(item: Item) { if (item.sold) throw new
 * HttpError(409); }`
 */
function returnsNothing(called: FunctionLikeDeclaration): boolean {
  return !called.type && called.body !== undefined && returnsOf(called).length === 0;
}

function isAsync(node: Node): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(isAsyncKeyword);
}

const isAsyncKeyword = ({ kind }: Node) => kind === ts.SyntaxKind.AsyncKeyword;

function isThenable(expression: Expression, semantics: Semantics): boolean {
  const type = typeOf(expression, semantics);
  return semantics.awaited(type) !== type;
}

function isAwaited(node: Node, parent: Node): boolean {
  if (ts.isAwaitExpression(parent) || ts.isSpreadElement(parent)) return true;
  if (ts.isForOfStatement(parent)) return parent.expression === node;
  return ts.isYieldExpression(parent) && parent.asteriskToken !== undefined;
}

/** The call that has a function expression as an argument, directly or inside an object or array. */
export function enclosingCall(callback: Node): Expression | undefined {
  for (let node = callback; ; node = node.parent) {
    const { parent } = node;
    if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent;
    const passed =
      ts.isParenthesizedExpression(parent) ||
      ts.isAsExpression(parent) ||
      ts.isSatisfiesExpression(parent) ||
      ts.isObjectLiteralExpression(parent) ||
      ts.isPropertyAssignment(parent) ||
      ts.isArrayLiteralExpression(parent) ||
      ts.isSpreadElement(parent) ||
      ts.isConditionalExpression(parent);
    if (!passed) return undefined;
  }
}

/** `….catch(() => undefined)` around a node. */
function isCatchMethod(node: Node, parent: Node, semantics: Semantics): boolean {
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== node || parent.name.text !== "catch")
    return false;
  const call = parent.parent;
  if (!ts.isCallExpression(call) || call.expression !== parent) return false;
  const handler = call.arguments[0] && bare(call.arguments[0]);
  if (!handler || !(ts.isArrowFunction(handler) || ts.isFunctionExpression(handler))) return false;
  const [error] = handler.parameters;
  return !throwsAgain(
    handler.body,
    error && ts.isIdentifier(error.name) ? error.name.text : undefined,
    semantics,
  );
}

function absorbs({ variableDeclaration, block }: CatchClause, semantics: Semantics): boolean {
  const name = variableDeclaration?.name;
  return !throwsAgain(block, name && ts.isIdentifier(name) ? name.text : undefined, semantics);
}

/**
 * Whether code that handles an error may throw it again: it throws something that it did not just create, or passes the error to
 * a function of the project that throws.
 */
function throwsAgain(code: Node, error: string | undefined, semantics: Semantics): boolean {
  if (error === undefined) return false;
  let again = false;
  const visit = (node: Node): void => {
    if (again) return;
    if (ts.isThrowStatement(node)) again = !ts.isNewExpression(bare(node.expression));
    else if (ts.isCallExpression(node) && node.arguments.some((argument) => isName(argument, error)))
      again = isRejection(node, semantics) || mayThrow(node, semantics);
    ts.forEachChild(node, visit);
  };
  visit(code);
  return again;
}

/** `Promise.reject(…)`, or `reject(…)` inside `new Promise((resolve, reject) => …)`. */
export function isRejection({ expression }: CallExpression, semantics: Semantics): boolean {
  if (ts.isIdentifier(expression)) {
    const parameter = semantics.declarationOf(expression)?.node;
    if (!parameter || !ts.isParameter(parameter) || parameter.parent.parameters[1] !== parameter)
      return false;
    const creation = enclosingCall(parameter.parent);
    return creation !== undefined && ts.isNewExpression(creation) && isPromise(creation.expression);
  }
  if (!ts.isPropertyAccessExpression(expression)) return false;
  return expression.name.text === "reject" && isPromise(expression.expression);
}

const isPromise = (node: Expression) => ts.isIdentifier(node) && node.text === "Promise";

function mayThrow({ expression }: CallExpression, semantics: Semantics): boolean {
  const called = calledFunction(expression, semantics);
  return called?.kind === "function" && /\bthrow\b/.test(called.node.getText());
}

function isName(argument: Expression, name: string): boolean {
  const node = bare(argument);
  return ts.isIdentifier(node) && node.text === name;
}
