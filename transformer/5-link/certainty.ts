import type { Expression, Node, SourceFile, Statement } from "typescript";
import { type Binding, functionOf } from "../1-discover/binding.js";
import { bare } from "../1-discover/static-value.js";
import { ts } from "../semantics/compiler.js";
import type { Semantics } from "../semantics/semantics.js";

/** What is known about the calls and imports of a program: see `running.ts`. */
export interface Running {
  /** The calls that name a function, or create an instance of a class. */
  callersOf(callee: Node): readonly Node[];
  /** Why a module does not run; `undefined` for a module that does. */
  unloaded(file: SourceFile): string | undefined;
}

/** Why a registration may not run exactly once while the modules load, which the document assumes; `undefined` if it does. */
export function doubtOf(registration: Node, binding: Binding, running: Running): string | undefined {
  return doubtWithin(registration, homeOf(binding), running, new Set());
}

/**
 * The function, class or module that creates the app or router each time it runs. A registration only needs to be certain up to
 * there: code that calls a function which creates a router includes what it created.
 */
function homeOf(binding: Binding): Node {
  if (binding.kind === "parameter") return binding.node.parent;
  let node: Node = binding.node;
  for (; !ts.isSourceFile(node.parent); node = node.parent) {
    const { parent } = node;
    if (ts.isPropertyDeclaration(parent) && !isStatic(parent)) return parent.parent;
    if (ts.isFunctionLike(parent) && !calledAtOnce(parent)) return parent;
  }
  return node.parent;
}

function doubtWithin(
  node: Node,
  home: Node,
  running: Running,
  visited: ReadonlySet<Node>,
): string | undefined {
  let child = node;
  while (!ts.isSourceFile(child)) {
    const { parent } = child;
    const found = doubtAt(child, parent);
    if (found) return `it is registered ${found}`;
    if (parent === home) return undefined;
    const callee = calledLater(parent);
    if (callee) return doubtOfCall(callee, home, running, visited);
    child = parent;
  }
  return running.unloaded(child);
}

/** How a node treats one of its parts: why the part may not run exactly once whenever the node does. */
function doubtAt(child: Node, parent: Node): string | undefined {
  if (ts.isIfStatement(parent) || ts.isConditionalExpression(parent))
    return child === (ts.isIfStatement(parent) ? parent.expression : parent.condition)
      ? undefined
      : CONDITION;
  if (ts.isBinaryExpression(parent))
    return child === parent.right && mayStopAtLeft(parent.operatorToken.kind) ? CONDITION : undefined;
  if (ts.isParameter(parent)) return CONDITION;
  if (ts.isCaseOrDefaultClause(parent)) return CONDITION;
  if (ts.isIterationStatement(parent, false)) return inLoop(child, parent) ? "in a loop" : undefined;
  if (ts.isTryStatement(parent)) return child === parent.finallyBlock ? undefined : "in a try statement";
  if (isOptionalChain(child)) return CONDITION;
  if (!ts.isBlock(parent)) return undefined;
  return leavesBefore(child, parent.statements) ? "behind a return" : undefined;
}

const CONDITION = "under a condition";

/** `a && b`, `a || b`, `a ?? b`, and the matching assignments. */
function mayStopAtLeft(operator: number): boolean {
  const kinds = ts.SyntaxKind;
  return (
    operator === kinds.AmpersandAmpersandToken ||
    operator === kinds.BarBarToken ||
    operator === kinds.QuestionQuestionToken ||
    operator === kinds.AmpersandAmpersandEqualsToken ||
    operator === kinds.BarBarEqualsToken ||
    operator === kinds.QuestionQuestionEqualsToken
  );
}

function isOptionalChain(node: Node): boolean {
  return ts.isCallExpression(node) && (node.flags & ts.NodeFlags.OptionalChain) !== 0;
}

/** `for (const x of list())`: the iterated expression is evaluated once. */
function inLoop(child: Node, loop: Node): boolean {
  if (ts.isForStatement(loop)) return child !== loop.initializer;
  return !((ts.isForOfStatement(loop) || ts.isForInStatement(loop)) && child === loop.expression);
}

/** Whether an earlier statement may leave the block. One that throws is noticed when the program starts. */
function leavesBefore(child: Node, statements: readonly Statement[]): boolean {
  const before = statements.slice(0, statements.indexOf(child as Statement));
  const leaves = (node: Node): boolean => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
    if (ts.isReturnStatement(node) || (ts.isBreakOrContinueStatement(node) && node.label)) return true;
    return ts.forEachChild(node, leaves) ?? false;
  };
  return before.some(leaves);
}

/** A function or class whose body only runs when it is called: the nearest around a node, if it is this one. */
function calledLater(node: Node): Node | undefined {
  if (ts.isPropertyDeclaration(node)) return isStatic(node) ? undefined : node.parent;
  if (!ts.isFunctionLike(node) || calledAtOnce(node)) return undefined;
  return ts.isConstructorDeclaration(node) ? node.parent : node;
}

function isStatic(node: Node): boolean {
  return (
    ts.canHaveModifiers(node) &&
    !!ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword)
  );
}

/** `(() => { … })()` */
function calledAtOnce(node: Node): boolean {
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return false;
  if (node.asteriskToken) return false;
  const callee = withParentheses(node);
  return ts.isCallExpression(callee.parent) && callee.parent.expression === callee;
}

/** A node with all the parentheses around it. */
function withParentheses(node: Node): Node {
  let outer = node;
  while (ts.isParenthesizedExpression(outer.parent)) outer = outer.parent;
  return outer;
}

function doubtOfCall(
  callee: Node,
  home: Node,
  running: Running,
  visited: ReadonlySet<Node>,
): string | undefined {
  if (callee === home || visited.has(callee)) return undefined;
  if (isArgument(callee)) return "it is registered in a callback";
  const calls = running.callersOf(callee);
  const [call] = calls;
  const what = ts.isClassLike(callee)
    ? "no code creates an instance of the class"
    : "no code calls the function";
  if (!call) return `${what} that registers it`;
  if (calls.length > 1) return `what registers it is called ${calls.length} times`;
  const doubt = doubtWithin(call, home, running, new Set([...visited, callee]));
  return doubt?.replace(/^it is registered /, "what registers it is called ");
}

function isArgument(node: Node): boolean {
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return false;
  const argument = withParentheses(node);
  const { parent } = argument;
  const isCall = ts.isCallExpression(parent) || ts.isNewExpression(parent);
  return isCall && (parent.arguments?.includes(argument as Expression) ?? false);
}

/** The function of the program that a call invokes, or the class that it instantiates. */
export function calleeOf(call: Node, semantics: Semantics): Node | undefined {
  if (!ts.isCallExpression(call) && !ts.isNewExpression(call)) return undefined;
  const declared = semantics.declarationOf(bare(call.expression))?.node;
  if (!declared || !ts.isNewExpression(call)) return functionOf(declared);
  return ts.isClassLike(declared) ? declared : undefined;
}
