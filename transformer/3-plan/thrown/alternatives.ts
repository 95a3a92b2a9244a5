import type { BinaryExpression, Expression, Node, SyntaxKind } from "typescript";
import { bare } from "../../1-discover/static-value.js";
import { ts } from "../../semantics/compiler.js";
import type { Semantics, TypeRef } from "../../semantics/semantics.js";
import { returnsOf } from "../returns.js";
import { calledFunction } from "./called-function.js";
import { type Bindings, bind, given } from "./creation.js";
import { typeOf } from "./type-of.js";

/** One of the values that an expression may have. */
export interface Alternative {
  readonly expression: Expression;
  readonly bindings: Bindings;
}

/** Steps from the thrown expression: through variables, functions and operators. */
const DEPTH_LIMIT = 10;

/** Values of one expression. Beyond this limit, only its type is used. */
const COUNT_LIMIT = 100;

/**
 * The values that an expression may have, as far as the source contains them: both sides of `a ? b : c`, `a ?? b`, `a || b` and
 * `a && b`, and what was assigned to the variable of a caught error. If the type does not state which errors there are (if one
 * side is a caught error, the type is `unknown`), they also include what was assigned to a variable and what a function of the
 * project returns.
 */
export function alternativesOf(
  expression: Expression,
  bindings: Bindings,
  semantics: Semantics,
): readonly Alternative[] {
  const found: Alternative[] = [];
  const visited = new Set<Node>();

  const visit = (written: Expression, known: Bindings, depth: number): void => {
    const node = bare(written);
    const parts = depth < DEPTH_LIMIT && found.length < COUNT_LIMIT ? partsOf(node, known) : undefined;
    if (!parts) found.push({ expression: written, bindings: known });
    else for (const part of parts) visit(part.expression, part.bindings, depth + 1);
  };

  function partsOf(node: Expression, known: Bindings): readonly Alternative[] | undefined {
    const here = (...expressions: Expression[]) =>
      expressions.map((expression) => ({ expression, bindings: known }));
    if (ts.isConditionalExpression(node)) return here(node.whenTrue, node.whenFalse);
    if (ts.isAwaitExpression(node)) return partsOf(bare(node.expression), known);
    if (ts.isBinaryExpression(node)) return here(...operands(node));
    if (visited.has(node)) return undefined;
    visited.add(node);
    if (ts.isIdentifier(node)) {
      if (isCaughtError(node, semantics)) {
        // The caught error itself has already been counted where it was thrown. Assignments remain: `error = new HttpError(400)`.
        const given = here(...assignedTo(node, semantics));
        return given.length > 0 ? given : undefined;
      }
      if (!isVague(typeOf(node, semantics), semantics)) return undefined;
      const outer = boundTo(node, known, semantics);
      const values = outer ? here(outer) : here(...valuesOf(node, semantics));
      return values.length > 0 ? values : undefined;
    }
    if (ts.isCallExpression(node) && isVague(typeOf(node, semantics), semantics)) {
      const called = calledFunction(node.expression, semantics);
      if (called?.kind !== "function" || visited.has(called.node)) return undefined;
      const args = node.arguments.map((argument) => given(argument, known, semantics));
      const inside = bind(called.node.parameters, args);
      return returnsOf(called.node).map((expression) => ({ expression, bindings: inside }));
    }
    return undefined;
  }

  visit(expression, bindings, 0);
  return found;
}

/** The operands whose value can be the value of the entire expression. */
function operands({ left, right, operatorToken }: BinaryExpression): Expression[] {
  switch (operatorToken.kind) {
    case ts.SyntaxKind.QuestionQuestionToken:
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return [left, right];
    default:
      // `a = b` and `a, b`
      return [right];
  }
}

/** Whether a type can hide an error other than those it names. */
function isVague(type: TypeRef, semantics: Semantics): boolean {
  const awaited = semantics.awaited(type);
  const shape = semantics.shape(awaited);
  const members = shape.kind === "union" ? shape.members : [awaited];
  return members.some((member) => {
    const [error] = semantics.errorsOf(member);
    if (error) return error.base === "Error" && error.classes.length === 0;
    return ["any", "unknown", "type-parameter"].includes(semantics.shape(member).kind);
  });
}

/** What the caller passed for a parameter. */
function boundTo(node: Expression, bindings: Bindings, semantics: Semantics): Expression | undefined {
  const declaration = semantics.declarationOf(node)?.node;
  return declaration && bindings.get(declaration)?.at(-1);
}

/** The initial value of a variable of the project, and what is assigned to it. */
function valuesOf(node: Expression, semantics: Semantics): readonly Expression[] {
  const declaration = semantics.declarationOf(node)?.node;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return [];
  const { initializer } = declaration;
  const isConst = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  const assigned = isConst ? [] : assignedTo(node, semantics);
  return [...(initializer ? [initializer] : []), ...assigned];
}

function assignedTo(variable: Expression, semantics: Semantics): readonly Expression[] {
  const declaration = semantics.declarationOf(variable)?.node;
  if (!declaration || !ts.isIdentifier(variable)) return [];
  const name = variable.text;
  let scope = declaration.parent;
  while (scope.parent && !ts.isFunctionLike(scope)) scope = scope.parent;
  const found: Expression[] = [];
  const visit = (node: Node): void => {
    if (ts.isBinaryExpression(node) && ts.isIdentifier(node.left) && node.left.text === name)
      if (isAssignment(node.operatorToken.kind) && semantics.declarationOf(node.left)?.node === declaration)
        found.push(node.right);
    ts.forEachChild(node, visit);
  };
  visit(scope);
  return found;
}

/** `=`, `??=`, `||=` and `&&=` */
function isAssignment(kind: SyntaxKind): boolean {
  const { EqualsToken, QuestionQuestionEqualsToken, BarBarEqualsToken, AmpersandAmpersandEqualsToken } =
    ts.SyntaxKind;
  return (
    kind === EqualsToken ||
    kind === QuestionQuestionEqualsToken ||
    kind === BarBarEqualsToken ||
    kind === AmpersandAmpersandEqualsToken
  );
}

/** The `error` of `catch (error)`. */
export function isCaughtError(expression: Expression, semantics: Semantics): boolean {
  const node = bare(expression);
  const declaration: Node | undefined = ts.isIdentifier(node)
    ? semantics.declarationOf(node)?.node
    : undefined;
  return (
    declaration !== undefined && declaration.parent !== undefined && ts.isCatchClause(declaration.parent)
  );
}
