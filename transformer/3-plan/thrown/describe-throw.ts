import type { Expression, NewExpression } from "typescript";
import { staticOptions } from "../../1-discover/static-options.js";
import { staticValue } from "../../1-discover/static-value.js";
import { ts } from "../../semantics/compiler.js";
import type { ErrorFact, Semantics, TypeRef } from "../../semantics/semantics.js";
import { type Alternative, alternativesOf, isCaughtError } from "./alternatives.js";
import { type Bindings, type Creation, creationOf } from "./creation.js";
import { typeOf } from "./type-of.js";

/** What is known about one error that is thrown, before the type of its detail is read. */
export interface Thrown {
  /** Ids of the program's own classes that it is an instance of, the most specific first. */
  readonly classes: readonly string[];
  /** Set for an `HttpError`. */
  readonly http?: ThrownHttpError;
}

export interface ThrownHttpError {
  /** `undefined` if the status is only known at run time. */
  readonly statuses: readonly number[] | undefined;
  /** `text` if the detail is left out: the standard phrase is sent. */
  readonly detail: TypeRef | "text" | "any";
  /** What the client receives, if it is a constant text. */
  readonly text?: string;
  readonly headers: readonly string[];
}

/** Everything that the expression of a `throw` may be, if a handler, or the default, has a response for it. */
export function describeThrow(
  expression: Expression,
  bindings: Bindings,
  semantics: Semantics,
): readonly Thrown[] {
  return alternativesOf(expression, bindings, semantics).flatMap((one) => describeOne(one, semantics));
}

function describeOne({ expression, bindings }: Alternative, semantics: Semantics): readonly Thrown[] {
  // `throw error` in a `catch`: what was thrown in the `try` has already been counted.
  if (isCaughtError(expression, semantics)) return [];
  const plain = plainError(expression, bindings, semantics);
  if (plain) return [plain];
  const errors = semantics.errorsOf(typeOf(expression, semantics));
  const creation = errors.length === 1 ? creationOf(expression, semantics, bindings) : undefined;
  return errors.flatMap(({ http, classes, foreign }): readonly Thrown[] => {
    if (http) return [{ classes, http: describeError(http, creation, semantics) }];
    // An error of a foreign class can come from anywhere. The code that handles such errors knows about them.
    return foreign ? [] : [{ classes }];
  });
}

/** `new HttpError(404, "No such item")`: the expression states everything, so no type needs to be inferred. */
function plainError(expression: Expression, bindings: Bindings, semantics: Semantics): Thrown | undefined {
  const made = httpErrorIn(expression, semantics);
  const creation = made && creationOf(made, semantics, bindings);
  const statuses = creation && writtenStatuses(creation.status?.at(-1), semantics);
  if (!statuses || !(creation.detail ?? []).every((part) => isText(part))) return undefined;
  return { classes: [], http: { ...sentBy(creation, semantics), statuses, detail: "text" } };
}

/** The creation of an `HttpError` itself, whose type parameters are inferred from its arguments. */
function httpErrorIn(expression: Expression, semantics: Semantics): NewExpression | undefined {
  if (ts.isParenthesizedExpression(expression)) return httpErrorIn(expression.expression, semantics);
  if (!ts.isNewExpression(expression) || expression.typeArguments) return undefined;
  const callee = expression.expression;
  const made = ts.isIdentifier(callee) ? semantics.declarationOf(callee) : undefined;
  return made?.countersign && made.name === "HttpError" ? expression : undefined;
}

function describeError(
  error: NonNullable<ErrorFact["http"]>,
  creation: Creation | undefined,
  semantics: Semantics,
): ThrownHttpError {
  const status = creation?.status?.at(-1);
  return {
    ...sentBy(creation, semantics),
    // The arguments are more precise: a class may only state that the status is a number.
    statuses:
      writtenStatuses(status, semantics) ??
      (status && statusesOf(semantics.typeOfExpression(status), semantics)) ??
      statusesOf(error.status, semantics),
    detail: detailOf(error.detail, creation, semantics),
  };
}

/** What the creation of an error states in addition to its status and the type of its detail. */
function sentBy(
  creation: Creation | undefined,
  semantics: Semantics,
): Pick<ThrownHttpError, "text" | "headers"> {
  const value = creation?.detail?.at(-1);
  const text = value && staticValue(value, semantics);
  return {
    ...(typeof text === "string" && { text }),
    headers: headersOf(creation?.options?.at(-1), semantics),
  };
}

/** `404`, `found ? 409 : 404`, or a constant with either; `undefined` if only the type can tell. */
function writtenStatuses(
  status: Expression | undefined,
  semantics: Semantics,
  depth = 0,
): readonly number[] | undefined {
  if (!status || depth > DEPTH_LIMIT) return undefined;
  const inner = (node: Expression) => writtenStatuses(node, semantics, depth + 1);
  if (ts.isParenthesizedExpression(status)) return inner(status.expression);
  if (ts.isNumericLiteral(status)) return [Number(status.text)];
  if (ts.isConditionalExpression(status)) {
    const [first, second] = [inner(status.whenTrue), inner(status.whenFalse)];
    return first && second && [...first, ...second];
  }
  const held = ts.isIdentifier(status) ? semantics.constantInitializer(status) : undefined;
  const isTyped = held && ts.isVariableDeclaration(held.parent) && held.parent.type !== undefined;
  return held && !isTyped ? inner(held) : undefined;
}

/** Whether all that is known of an expression is that it is a string: the type that is inferred from `"text"`. */
function isText(node: Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isText(node.expression);
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return true;
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.PlusToken &&
    (isText(node.left) || isText(node.right))
  );
}

/** Longer chains of constants are not followed. */
const DEPTH_LIMIT = 10;

/** The statuses that a type lists, if it lists all of them. */
function statusesOf(type: TypeRef, semantics: Semantics): readonly number[] | undefined {
  const shape = semantics.shape(type);
  const members = shape.kind === "union" ? shape.members : [type];
  const values = members.map((member) => {
    const literal = semantics.shape(member);
    return literal.kind === "literal" && typeof literal.value === "number" ? literal.value : undefined;
  });
  return values.every((value) => value !== undefined) ? values : undefined;
}

function detailOf(
  declared: TypeRef | undefined,
  creation: Creation | undefined,
  semantics: Semantics,
): ThrownHttpError["detail"] {
  if (declared) return declared;
  if (!creation) return "any";
  const { detail } = creation;
  const value = detail?.at(-1);
  // The current text is not a promise for later versions.
  if (!detail || !value || typeof staticValue(value, semantics) === "string") return "text";
  const types = detail.map((one) => semantics.typeOfExpression(one));
  return (
    types.find((type) => !["any", "unknown", "type-parameter"].includes(semantics.shape(type).kind)) ?? "any"
  );
}

/** The names of the headers, as far as the source contains them. */
function headersOf(options: Expression | undefined, semantics: Semantics): readonly string[] {
  const { values } = staticOptions(options, ["headers"], semantics);
  const { headers } = values;
  return typeof headers === "object" && headers !== null ? Object.keys(headers) : [];
}
