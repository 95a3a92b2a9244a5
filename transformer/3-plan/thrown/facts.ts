import type {
  CallExpression,
  Expression,
  FunctionLikeDeclaration,
  NewExpression,
  Node,
  PropertyAccessExpression,
} from "typescript";
import { METHODS } from "../../../runtime/contract/methods.js";
import { functionOf } from "../../1-discover/binding.js";
import { bare } from "../../1-discover/static-value.js";
import { ts } from "../../semantics/compiler.js";
import { documentationOf } from "../../semantics/documentation.js";
import type { Semantics } from "../../semantics/semantics.js";
import { operationNotes } from "../jsdoc.js";
import { type Candidate, candidateOf } from "../outgoing/candidates.js";
import type { ThrowsNote } from "../plan.js";
import { isBehindYield } from "./behind-yield.js";
import {
  type Called,
  calledConstructor,
  calledFunction,
  classDeclaration,
  constructorOf,
} from "./called-function.js";
import { enclosingCall, isCaught, isRejection, type Leaving, leavingCall } from "./caught.js";

/** The effects of one function that are visible outside of it, found by one walk over its body. */
export interface FunctionFacts {
  /** Without the errors that it catches. */
  readonly throws: readonly ThrowSite[];
  readonly calls: readonly CallSite[];
  /** Code that may set part of the response. */
  readonly sets: readonly SetSite[];
  /** `@throws {404} text` of the function. */
  readonly notes: readonly ThrowsNote[];
}

export interface ThrowSite {
  /** The expression that is thrown. */
  readonly expression: Expression;
  /** The comment above the statement. */
  readonly note: string;
  /** It is created from the arguments of the function. */
  readonly parametric: boolean;
  /** In a generator, it is certainly after the first item. */
  readonly behindYield: boolean;
}

export interface CallSite {
  readonly target: FunctionLikeDeclaration;
  /** `undefined` for a function that is passed by its name, because its caller is unknown. */
  readonly args: readonly Expression[] | undefined;
  readonly behindYield: boolean;
  /** The target is a generator whose items are the response. What it throws after the first item has no response. */
  readonly streams: boolean;
  /** What the target throws does not leave the function. */
  readonly caught: boolean;
}

export interface SetSite {
  readonly candidate: Candidate;
  readonly behindYield: boolean;
}

/** The facts of a function, determined once per program. */
export type FactsOf = (root: Node) => FunctionFacts;

export function createFacts(semantics: Semantics): FactsOf {
  return once((root) => functionFacts(root, semantics));
}

/** The number of functions that are analyzed for one operation. Beyond it, the operation is documented with what was found. */
export const FUNCTION_LIMIT = 1000;

export function once<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? find(key);
    known.set(key, value);
    return value;
  };
}

/** The function that an expression or a declaration refers to. For a class, it is the constructor. */
export function rootOf(root: Node, semantics: Semantics): Node {
  if (ts.isClassLike(root)) return constructorOf(root) ?? root;
  const declared = functionOf(root);
  if (declared) return declared;
  if (!ts.isExpression(root)) return root;
  const called = calledFunction(root, semantics);
  if (called?.kind === "function") return called.node;
  const made = ts.isIdentifier(root) ? classDeclaration(root, semantics) : undefined;
  return made ? (constructorOf(made) ?? made) : bare(root);
}

export function isGenerator(node: Node): boolean {
  return ts.isFunctionLike(node) && "asteriskToken" in node && node.asteriskToken !== undefined;
}

/** Functions that are passed to these run long after the response. */
const LATER: ReadonlySet<string> = new Set(
  "setTimeout setInterval setImmediate queueMicrotask nextTick addEventListener".split(" "),
);

/** Methods of Countersign's own classes that take functions. The class of any other method need not be known. */
export const TAKING_FUNCTIONS: ReadonlySet<string> = new Set([
  ...METHODS,
  ..."socket webhook use mount onError override resolve add run".split(" "),
]);

/** @param root a function, or an expression such as a handler that is wrapped in a call. */
function functionFacts(root: Node, semantics: Semantics): FunctionFacts {
  const throws: ThrowSite[] = [];
  const calls: CallSite[] = [];
  const sets: SetSite[] = [];
  const parameters = ts.isFunctionLike(root) ? root.parameters : [];
  const names = new Set(parameters.map(({ name }) => name.getText()));
  const yields = isGenerator(root);
  const behindYield = (at: Node) => yields && isBehindYield(at, root);

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
    const caught = isCaught(at, leaving, root, semantics);
    calls.push({ target, args, behindYield: behindYield(at), streams, caught });
  };

  const visit = (node: Node): void => {
    if (ts.isTypeNode(node) || (ts.isClassLike(node) && node !== root)) return;
    if (ts.isFunctionLike(node) && node !== root && !runsHere(node, semantics)) return;
    const candidate = candidateOf(node);
    if (candidate) sets.push({ candidate, behindYield: behindYield(node) });
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
    // A function expression that is called immediately is walked together with the surrounding code.
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
      // An argument of the function itself is unknown here.
      if (!ts.isIdentifier(argument) || names.has(argument.text)) continue;
      const found = calledFunction(argument, semantics);
      if (isOfProject(found) && !runsLater(call, semantics))
        called(found.node, argument, undefined, () => leavingCall(call, found.node, semantics));
    }
  }

  if (ts.isFunctionLike(root)) ts.forEachChild(root, visit);
  else visit(root);
  const notes = ts.isFunctionLike(root) ? operationNotes(documentationOf(root)).throws : [];
  return { throws, calls, sets, notes };
}

function mentions(node: Node, names: ReadonlySet<string>): boolean {
  if (ts.isIdentifier(node) && names.has(node.text)) return true;
  return ts.forEachChild(node, (child) => mentions(child, names) || undefined) ?? false;
}

/** Whether a function expression is called, or passed to a call, right where it is written. */
function runsHere(node: Node, semantics: Semantics): boolean {
  const call = enclosingCall(node);
  return call !== undefined && !runsLater(call, semantics);
}

function runsLater(call: Expression, semantics: Semantics): boolean {
  if (!ts.isCallExpression(call)) return false;
  const callee = bare(call.expression);
  if (ts.isIdentifier(callee))
    return LATER.has(callee.text) || calledFunction(callee, semantics)?.kind === "countersign";
  if (!ts.isPropertyAccessExpression(callee)) return false;
  const { text } = callee.name;
  // Functions that are passed to `Background` and the like run after the response.
  return LATER.has(text) || (TAKING_FUNCTIONS.has(text) && isCountersigns(callee, semantics));
}

/** The type of a parameter is enough, so the method need not be resolved. */
function isCountersigns(method: PropertyAccessExpression, semantics: Semantics): boolean {
  const holder = bare(method.expression);
  const declared = ts.isIdentifier(holder) ? semantics.declarationOf(holder)?.node : undefined;
  const type = declared && ts.isParameter(declared) ? declared.type : undefined;
  if (type && semantics.typeDeclarationOf(type)?.countersign) return true;
  return semantics.declarationOf(method)?.countersign === true;
}

function isOfProject(found: Called | undefined): found is Called & { kind: "function" } {
  return found?.kind === "function" && !found.node.getSourceFile().fileName.includes("/node_modules/");
}

/** `return rows()`: the server waits for the first item, and the rest runs while the response is sent. */
function isAnswer(call: Node, root: Node): boolean {
  let node = call;
  while (ts.isParenthesizedExpression(node.parent) || ts.isAsExpression(node.parent)) node = node.parent;
  return ts.isReturnStatement(node.parent) || (ts.isArrowFunction(root) && root.body === node);
}
