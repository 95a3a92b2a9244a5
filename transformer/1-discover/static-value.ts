import type {
  EnumMember,
  Expression,
  Node,
  ObjectLiteralElementLike,
  ObjectLiteralExpression,
} from "typescript";
import type { Json } from "../schema.js";
import { ts } from "../semantics/compiler.js";
import type { Semantics } from "../semantics/semantics.js";

/**
 * The value that an expression has in every run, without running anything: literals, templates, arrays, objects, enum members,
 * imported JSON and constants made of those, followed across modules.
 * @returns `undefined` if the value is not known at build time (or is `undefined`, which JSON cannot express).
 */
export function staticValue(expression: Expression, semantics: Semantics): Json | undefined {
  return evaluate(expression, { semantics, visited: new Set() });
}

/**
 * The expression behind a name: follows constants and properties of constant objects to the code that defines them. Returns the
 * expression itself if there is nothing to follow.
 */
export function staticExpression(expression: Expression, semantics: Semantics): Expression | undefined {
  return follow(expression, { semantics, visited: new Set() });
}

/** `visited` stops at cycles such as `const a = b, b = a`. */
interface Evaluation {
  readonly semantics: Semantics;
  readonly visited: ReadonlySet<Node>;
}

function evaluate(expression: Expression, evaluation: Evaluation): Json | undefined {
  const node = bare(expression);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (node.kind === ts.SyntaxKind.NullKeyword) return null;
  if (ts.isTemplateExpression(node)) {
    return joined([
      node.head.text,
      ...node.templateSpans.flatMap((span) => [evaluate(span.expression, evaluation), span.literal.text]),
    ]);
  }
  if (ts.isPrefixUnaryExpression(node)) {
    const operand = evaluate(node.operand, evaluation);
    if (typeof operand !== "number") return undefined;
    if (node.operator === ts.SyntaxKind.MinusToken) return -operand;
    return node.operator === ts.SyntaxKind.PlusToken ? operand : undefined;
  }
  if (ts.isBinaryExpression(node)) {
    return combine(
      node.operatorToken.kind,
      evaluate(node.left, evaluation),
      evaluate(node.right, evaluation),
    );
  }
  if (ts.isArrayLiteralExpression(node)) return arrayValue(node.elements, evaluation);
  if (ts.isObjectLiteralExpression(node)) return objectValue(node, evaluation);
  return namedValue(node, evaluation);
}

function namedValue(node: Expression, evaluation: Evaluation): Json | undefined {
  if (!isName(node) || isOfVariable(node, evaluation)) return undefined;
  const declaration = evaluation.semantics.declarationOf(node)?.node;
  if (declaration && ts.isEnumMember(declaration)) {
    const inside = enter(declaration, evaluation);
    return inside && enumValue(declaration, inside);
  }
  const written = follow(node, evaluation);
  const inside = written && !isName(written) ? enter(written, evaluation) : undefined;
  return written && inside && evaluate(written, inside);
}

function follow(expression: Expression, evaluation: Evaluation): Expression | undefined {
  const node = bare(expression);
  if (!isName(node)) return node;
  const inside = enter(node, evaluation);
  if (!inside || isOfVariable(node, evaluation)) return undefined;
  const declaration = evaluation.semantics.declarationOf(node)?.node;
  const initializer = declaration && constantOf(declaration);
  if (initializer) return follow(initializer, inside);
  if (ts.isIdentifier(node)) return undefined;
  const key = ts.isPropertyAccessExpression(node)
    ? node.name.text
    : evaluate(node.argumentExpression, evaluation);
  const object = follow(node.expression, inside);
  if (!object || typeof key !== "string" || !ts.isObjectLiteralExpression(object)) return undefined;
  const value = propertyOf(object, key, inside);
  return value === undefined || value === "absent" ? undefined : follow(value, inside);
}

/**
 * Whether a name is a member of a value that only exists when the program runs: `user.name` if `user` is a parameter or the
 * result of a call. Looking up the member's declaration would need the type of `user`.
 */
function isOfVariable(node: Expression, { semantics }: Evaluation): boolean {
  let root = node;
  while (ts.isPropertyAccessExpression(root) || ts.isElementAccessExpression(root))
    root = bare(root.expression);
  const declaration =
    root !== node && ts.isIdentifier(root) ? semantics.declarationOf(root)?.node : undefined;
  return declaration !== undefined && isMadeAtRunTime(declaration);
}

function isMadeAtRunTime(declaration: Node): boolean {
  if (ts.isParameter(declaration)) return true;
  if (ts.isBindingElement(declaration)) return isMadeAtRunTime(declaration.parent.parent);
  const made = ts.isVariableDeclaration(declaration) && declaration.initializer;
  return made !== undefined && made !== false && isMade(bare(made));
}

/** A module's export is not created at run time, no matter how it is imported. */
function isMade(value: Expression): boolean {
  if (ts.isAwaitExpression(value)) return isMade(bare(value.expression));
  if (!ts.isCallExpression(value)) return ts.isNewExpression(value);
  const { expression } = value;
  const isImport = expression.kind === ts.SyntaxKind.ImportKeyword || expression.getText() === "require";
  return !isImport;
}

/** The expression that initializes a declaration that never changes. */
function constantOf(declaration: Node): Expression | undefined {
  if (ts.isVariableDeclaration(declaration)) {
    const isConst = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
    return isConst ? declaration.initializer : undefined;
  }
  if (ts.isExportAssignment(declaration)) return declaration.expression;
  if (ts.isPropertyDeclaration(declaration)) {
    const fixed = ts.ModifierFlags.Static | ts.ModifierFlags.Readonly;
    return (ts.getCombinedModifierFlags(declaration) & fixed) === fixed ? declaration.initializer : undefined;
  }
  if (!declaration.getSourceFile().fileName.endsWith(".json")) return undefined;
  if (ts.isSourceFile(declaration)) {
    const statement = declaration.statements[0];
    return statement && ts.isExpressionStatement(statement) ? statement.expression : undefined;
  }
  if (ts.isPropertyAssignment(declaration)) return declaration.initializer;
  return ts.isExpression(declaration) ? declaration : undefined;
}

/**
 * The expression of a property: the last one wins, as at run time.
 * @returns "absent" if the object has none, `undefined` if that is not known.
 */
function propertyOf(
  object: ObjectLiteralExpression,
  key: string,
  evaluation: Evaluation,
): Expression | "absent" | undefined {
  for (const property of object.properties.toReversed()) {
    if (ts.isSpreadAssignment(property)) {
      const spread = follow(property.expression, evaluation);
      if (!spread || !ts.isObjectLiteralExpression(spread)) return undefined;
      const found = propertyOf(spread, key, evaluation);
      if (found !== "absent") return found;
      continue;
    }
    const name = keyOf(property.name, evaluation);
    if (name === undefined) return undefined;
    if (name === key) return initializerOf(property);
  }
  return "absent";
}

function objectValue(node: ObjectLiteralExpression, evaluation: Evaluation): Json | undefined {
  const entries = new Map<string, Json>();
  // `fromEntries` defines properties, so that a `__proto__` key stays a key.
  return addProperties(node, entries, evaluation) ? Object.fromEntries(entries) : undefined;
}

/** Whether all of an object's properties are known. An undefined property removes an earlier one. */
function addProperties(
  node: ObjectLiteralExpression,
  entries: Map<string, Json>,
  evaluation: Evaluation,
): boolean {
  return node.properties.every((property) => {
    if (ts.isSpreadAssignment(property)) {
      const spread = follow(property.expression, evaluation);
      const inside = spread && enter(spread, evaluation);
      return !!inside && ts.isObjectLiteralExpression(spread) && addProperties(spread, entries, inside);
    }
    const key = keyOf(property.name, evaluation);
    const written = initializerOf(property);
    if (key === undefined || !written) return false;
    if (isUndefined(written)) entries.delete(key);
    else {
      const value = evaluate(written, evaluation);
      if (value === undefined) return false;
      entries.set(key, value);
    }
    return true;
  });
}

/** The expression of an object literal's member; `undefined` for methods and accessors. */
export function initializerOf(property: ObjectLiteralElementLike): Expression | undefined {
  if (ts.isPropertyAssignment(property)) return property.initializer;
  return ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
}

function arrayValue(elements: readonly Expression[], evaluation: Evaluation): Json | undefined {
  const values: Json[] = [];
  for (const element of elements) {
    const value = evaluate(ts.isSpreadElement(element) ? element.expression : element, evaluation);
    if (value === undefined) return undefined;
    if (!ts.isSpreadElement(element)) values.push(value);
    else if (Array.isArray(value)) values.push(...value);
    else return undefined;
  }
  return values;
}

function enumValue(member: EnumMember, evaluation: Evaluation): Json | undefined {
  if (member.initializer) return evaluate(member.initializer, evaluation);
  const { members } = member.parent;
  const before = members[members.indexOf(member) - 1];
  if (!before) return 0;
  const value = enumValue(before, evaluation);
  return typeof value === "number" ? value + 1 : undefined;
}

function combine(operator: number, left: Json | undefined, right: Json | undefined): Json | undefined {
  if (operator === ts.SyntaxKind.PlusToken && (typeof left === "string" || typeof right === "string")) {
    return joined([left, right]);
  }
  if (typeof left !== "number" || typeof right !== "number") return undefined;
  switch (operator) {
    case ts.SyntaxKind.PlusToken:
      return left + right;
    case ts.SyntaxKind.MinusToken:
      return left - right;
    case ts.SyntaxKind.AsteriskToken:
      return left * right;
    default:
      return undefined;
  }
}

function joined(parts: readonly (Json | undefined)[]): string | undefined {
  return parts.every((part) => part !== undefined && typeof part !== "object") ? parts.join("") : undefined;
}

/** The name of a property, if it is known. */
function keyOf(name: import("typescript").PropertyName, evaluation: Evaluation): string | undefined {
  if (!ts.isComputedPropertyName(name)) return name.text;
  const key = evaluate(name.expression, evaluation);
  return typeof key === "string" || typeof key === "number" ? String(key) : undefined;
}

/** Removes everything that changes only the type. */
export function bare(node: Expression): Expression {
  if (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isTypeAssertionExpression(node)
  ) {
    return bare(node.expression);
  }
  return node;
}

export function isUndefined(node: Expression): boolean {
  return ts.isIdentifier(node) && node.text === "undefined";
}

function isName(node: Expression) {
  return ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
}

function enter(node: Node, evaluation: Evaluation): Evaluation | undefined {
  if (evaluation.visited.has(node)) return undefined;
  return { ...evaluation, visited: new Set([...evaluation.visited, node]) };
}
