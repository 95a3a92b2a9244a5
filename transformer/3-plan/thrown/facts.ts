import type { CallExpression, Expression, FunctionLikeDeclaration, NewExpression, Node } from "typescript";
import { bare } from "../../1-discover/static-value.js";
import { ts } from "../../semantics/compiler.js";
import { documentationOf } from "../../semantics/documentation.js";
import type { Semantics } from "../../semantics/semantics.js";
import { operationNotes } from "../jsdoc.js";
import type { ThrowsNote } from "../plan.js";
import { isBehindYield } from "./behind-yield.js";
import { type Called, calledConstructor, calledFunction } from "./called-function.js";
import { enclosingCall, isCaught, isRejection, type Leaving, leavingCall } from "./caught.js";

/** What one function throws and calls, without what is caught in it. Found once a program for each function. */
export interface FunctionFacts {
  readonly throws: readonly ThrowSite[];
  readonly calls: readonly CallSite[];
  /** `@throws {404} text` of the function. */
  readonly notes: readonly ThrowsNote[];
}

export interface ThrowSite {
  /** What is thrown. */
  readonly expression: Expression;
  /** The comment above the statement. */
  readonly note: string;
  /** It is made of what the function is called with. */
  readonly parametric: boolean;
  /** In a generator, behind its first item for certain. */
  readonly behindYield: boolean;
}

export interface CallSite {
  readonly target: FunctionLikeDeclaration;
  /** `undefined` for a function that is handed over by its name: who calls it is not known. */
  readonly args: readonly Expression[] | undefined;
  readonly behindYield: boolean;
  /** The target is a generator whose items are the answer, of which nothing is answered behind the first. */
  readonly streams: boolean;
}

/** Functions handed to these run when the answer has long been given. */
const LATER: ReadonlySet<string> = new Set(
  "setTimeout setInterval setImmediate queueMicrotask nextTick addEventListener".split(" "),
);

/** @param root a function, or an expression such as a handler that is wrapped in a call. */
export function functionFacts(root: Node, semantics: Semantics): FunctionFacts {
  const throws: ThrowSite[] = [];
  const calls: CallSite[] = [];
  const parameters = ts.isFunctionLike(root) ? root.parameters : [];
  const names = new Set(parameters.map(({ name }) => name.getText()));
  const isGenerator = ts.isFunctionLike(root) && "asteriskToken" in root && root.asteriskToken !== undefined;
  const behindYield = (at: Node) => isGenerator && isBehindYield(at, root);

  const thrown = (expression: Expression, at: Node, leaving: Leaving): void => {
    if (isCaught(at, () => leaving, root, semantics)) return;
    const note = ts.isThrowStatement(at) ? documentationOf(at).text.replace(/\s+/g, " ").trim() : "";
    const parametric = names.size > 0 && mentions(expression, names);
    throws.push({ expression, note, parametric, behindYield: behindYield(at) });
  };
  const called = (
    target: FunctionLikeDeclaration,
    at: Expression,
    args: CallSite["args"],
    leaving: () => Leaving,
    streams = false,
  ): void => {
    if (isCaught(at, leaving, root, semantics)) return;
    calls.push({ target, args, behindYield: behindYield(at), streams });
  };

  const visit = (node: Node): void => {
    if (ts.isTypeNode(node) || (ts.isClassLike(node) && node !== root)) return;
    if (ts.isFunctionLike(node) && node !== root && !runsHere(node, semantics)) return;
    if (ts.isThrowStatement(node)) thrown(node.expression, node, "now");
    else if (ts.isCallExpression(node)) visitCall(node);
    else if (ts.isNewExpression(node)) visitNew(node);
    else if (ts.isTaggedTemplateExpression(node)) visitCallee(node.tag, node, undefined);
    ts.forEachChild(node, visit);
  };

  function visitCall(call: CallExpression): void {
    const [reason] = call.arguments;
    if (reason && isRejection(call, semantics)) thrown(reason, call, "later only");
    else visitCallee(call.expression, call, call.arguments);
    visitNamedCallbacks(call);
  }

  function visitCallee(callee: Expression, call: Expression, args: CallSite["args"]): void {
    const found = calledFunction(callee, semantics);
    // A function expression that is called on the spot is walked with what is around it.
    if (!isOfProject(found) || found.node === bare(callee)) return;
    const streams = found.node.asteriskToken !== undefined && isAnswer(call, root);
    called(found.node, call, args, () => leavingCall(call, found.node, semantics), streams);
  }

  function visitNew(creation: NewExpression): void {
    const found = calledConstructor(creation.expression, semantics);
    if (isOfProject(found)) called(found.node, creation, creation.arguments ?? [], () => "now");
    visitNamedCallbacks(creation);
  }

  /** `items.map(toItem)` */
  function visitNamedCallbacks(call: CallExpression | NewExpression): void {
    for (const argument of call.arguments ?? []) {
      // What the function itself was handed is not known here.
      if (!ts.isIdentifier(argument) || names.has(argument.text) || runsLater(call, semantics)) continue;
      const found = calledFunction(argument, semantics);
      if (isOfProject(found))
        called(found.node, argument, undefined, () => leavingCall(call, found.node, semantics));
    }
  }

  if (ts.isFunctionLike(root)) ts.forEachChild(root, visit);
  else visit(root);
  const notes = ts.isFunctionLike(root) ? operationNotes(documentationOf(root)).throws : [];
  return { throws, calls, notes };
}

function mentions(node: Node, names: ReadonlySet<string>): boolean {
  if (ts.isIdentifier(node) && names.has(node.text)) return true;
  return ts.forEachChild(node, (child) => mentions(child, names) || undefined) ?? false;
}

/** Whether a function expression is called, or handed to a call, where it stands. */
function runsHere(node: Node, semantics: Semantics): boolean {
  const call = enclosingCall(node);
  return call !== undefined && !runsLater(call, semantics);
}

function runsLater(call: Expression, semantics: Semantics): boolean {
  if (!ts.isCallExpression(call)) return false;
  const callee = bare(call.expression);
  const name = ts.isIdentifier(callee)
    ? callee.text
    : ts.isPropertyAccessExpression(callee)
      ? callee.name.text
      : "";
  // What `Background` and the like are given runs after the answer.
  return LATER.has(name) || calledFunction(callee, semantics)?.kind === "countersign";
}

function isOfProject(found: Called | undefined): found is Called & { kind: "function" } {
  return found?.kind === "function" && !found.node.getSourceFile().fileName.includes("/node_modules/");
}

/** `return rows()`: the first item is waited for, what follows runs while the answer is sent. */
function isAnswer(call: Node, root: Node): boolean {
  let node = call;
  while (ts.isParenthesizedExpression(node.parent) || ts.isAsExpression(node.parent)) node = node.parent;
  return ts.isReturnStatement(node.parent) || (ts.isArrowFunction(root) && root.body === node);
}
