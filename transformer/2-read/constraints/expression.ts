import { Script } from "node:vm";
import type { Expression, Node } from "typescript";
import { ts } from "../../semantics/compiler.js";
import type { SlowPatterns } from "./slow-pattern.js";

/** The compiled text of a check, or why it cannot be compiled. */
export type Compiled =
  | { readonly expression: string; readonly globals?: readonly string[] }
  | { readonly reason: string };

/** Globals that every platform has, and that always return the same. */
const GLOBALS: ReadonlySet<string> = new Set(
  (
    "$input undefined NaN Infinity Number Math String Boolean BigInt Date JSON Array Object RegExp Set Map URL Intl " +
    "Uint8Array parseInt parseFloat isNaN isFinite encodeURIComponent decodeURIComponent"
  ).split(" "),
);

/**
 * Compiles the text of a tag's `validate`, which becomes part of generated code: it must be one expression of `$input` that
 * changes nothing and needs nothing from its module.
 */
export function compileCheck(text: string, slowPattern: SlowPatterns): Compiled {
  const file = ts.createSourceFile("check.ts", `(${text}\n)`, ts.ScriptTarget.ES2022, true);
  const [statement, ...others] = file.statements;
  const whole = statement && ts.isExpressionStatement(statement) ? statement.expression : undefined;
  // A text that closes the parenthesis early, such as `a) || (b`, is not one expression.
  if (!whole || others.length > 0 || !ts.isParenthesizedExpression(whole) || whole.end !== file.text.length)
    return { reason: "it is not exactly one expression" };
  const reason = problemIn(whole.expression, { names: GLOBALS, slowPattern });
  if (reason) return { reason };
  if (!isJavaScript(text)) return { reason: "it is not valid JavaScript" };
  const printer = ts.createPrinter({ removeComments: true });
  const expression = printer.printNode(ts.EmitHint.Expression, whole.expression, file);
  const globals = globalsIn(expression);
  return { expression, ...(globals.length > 0 && { globals }) };
}

/** One too many does no harm: a property may have the same name. */
function globalsIn(expression: string): readonly string[] {
  const words = new Set(expression.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu));
  return [...words].filter((word) => GLOBALS.has(word) && !VALUES.has(word));
}

/** Names that cannot have another meaning. */
const VALUES: ReadonlySet<string> = new Set(["$input", "undefined", "NaN", "Infinity"]);

interface Scope {
  /** The names that an expression may use. */
  readonly names: ReadonlySet<string>;
  readonly slowPattern: SlowPatterns;
}

/** Why an expression may not be compiled. */
function problemIn(node: Node, scope: Scope): string | undefined {
  if (ts.isIdentifier(node)) {
    if (node.text === "") return "it is not exactly one expression";
    return scope.names.has(node.text)
      ? undefined
      : `\`${node.text}\` is neither \`$input\` nor a standard global`;
  }
  if (ts.isRegularExpressionLiteral(node)) return problemInPattern(node.text, scope);
  if (ts.isArrowFunction(node)) return problemInFunction(node.parameters, node.body, scope);
  if (changes(node)) return "it changes a value";
  if (!isExpressionPart(node)) return `\`${node.getText()}\` is more than an expression of \`$input\``;
  if (ts.isPropertyAccessExpression(node)) return problemIn(node.expression, scope);
  if (ts.isPropertyAssignment(node) && !ts.isComputedPropertyName(node.name))
    return problemIn(node.initializer, scope);
  return firstProblem(childrenOf(node), scope);
}

/** Polynomial time is left to the author, the only one who knows how long the text may be. */
function problemInPattern(literal: string, { slowPattern }: Scope): string | undefined {
  const end = literal.lastIndexOf("/");
  const slow = slowPattern(literal.slice(1, end), undefined, literal.slice(end + 1));
  return slow?.degree === Number.POSITIVE_INFINITY
    ? `${literal} takes exponential time, for example on ${slow.attack}`
    : undefined;
}

function problemInFunction(parameters: readonly Node[], body: Node, scope: Scope): string | undefined {
  const own = parameters.map((parameter) =>
    ts.isParameter(parameter) && ts.isIdentifier(parameter.name) && !parameter.initializer && !parameter.type
      ? parameter.name.text
      : undefined,
  );
  const known = own.filter((name) => name !== undefined);
  if (known.length < own.length || ts.isBlock(body))
    return "its functions have to be plain `(a) => expression`";
  return problemIn(body, { ...scope, names: new Set([...scope.names, ...known]) });
}

function firstProblem(nodes: readonly Node[], scope: Scope): string | undefined {
  for (const node of nodes) {
    const problem = problemIn(node, scope);
    if (problem) return problem;
  }
  return undefined;
}

function childrenOf(node: Node): readonly Node[] {
  const children: Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return children;
}

function changes(node: Node): boolean {
  if (ts.isDeleteExpression(node) || ts.isPostfixUnaryExpression(node)) return true;
  if (ts.isPrefixUnaryExpression(node))
    return node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken;
  if (!ts.isBinaryExpression(node)) return false;
  const { kind } = node.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** Whether a node is JavaScript and part of an expression, not only TypeScript or only part of a function. */
function isExpressionPart(node: Node): boolean {
  if (ts.isToken(node) || ts.isTemplateSpan(node) || ts.isComputedPropertyName(node)) {
    return node.kind !== ts.SyntaxKind.ThisKeyword && node.kind !== ts.SyntaxKind.ImportKeyword;
  }
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) return true;
  if (ts.isSpreadAssignment(node)) return true;
  return PARTS.some((is) => is(node as Expression));
}

const PARTS: readonly ((node: Expression) => boolean)[] = [
  (node) => ts.isParenthesizedExpression(node) || ts.isConditionalExpression(node),
  (node) => ts.isBinaryExpression(node) || ts.isPrefixUnaryExpression(node) || ts.isTypeOfExpression(node),
  (node) => ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node),
  (node) => (ts.isCallExpression(node) || ts.isNewExpression(node)) && !node.typeArguments,
  (node) => ts.isTemplateExpression(node) || ts.isSpreadElement(node),
  (node) => ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node),
];

/** Compiled but never run: the engine also finds errors that the parser misses, such as `/(/`. */
function isJavaScript(expression: string): boolean {
  try {
    return new Script(`"use strict"; ($input) => (${expression}\n);`) instanceof Script;
  } catch {
    return false;
  }
}
