import type { Expression, NewExpression } from "typescript";
import { staticOptions } from "../../1-discover/static-options.js";
import { staticValue } from "../../1-discover/static-value.js";
import { ts } from "../../semantics/compiler.js";
import type { ErrorFact, Semantics, TypeRef } from "../../semantics/semantics.js";
import { type Alternative, alternativesOf, isCaughtError } from "./alternatives.js";
import { type Bindings, type Creation, creationOf } from "./creation.js";
import { typeOf } from "./type-of.js";

/** What is known of one thing that is thrown, before its detail's type is read. */
export interface Thrown {
  /** Ids of the program's own classes that it is an instance of, the most specific first. */
  readonly classes: readonly string[];
  /** Of an `HttpError`. */
  readonly http?: ThrownHttpError;
}

export interface ThrownHttpError {
  /** `undefined` where the status is only known at run time. */
  readonly statuses: readonly number[] | undefined;
  /** `text` where the detail is left out: the standard phrase is sent. */
  readonly detail: TypeRef | "text" | "any";
  /** What the client reads, where it is a constant text. */
  readonly text?: string;
  readonly headers: readonly string[];
}

/** Everything that an expression of a `throw` may be which a handler, or the default, has a response for. */
export function describeThrow(
  expression: Expression,
  bindings: Bindings,
  semantics: Semantics,
): readonly Thrown[] {
  return alternativesOf(expression, bindings, semantics).flatMap((one) => describeOne(one, semantics));
}

function describeOne({ expression, bindings }: Alternative, semantics: Semantics): readonly Thrown[] {
  // `throw error` in a `catch`: what was thrown in the `try` has not been left out.
  if (isCaughtError(expression, semantics)) return [];
  const plain = plainError(expression, bindings, semantics);
  if (plain) return [plain];
  const errors = semantics.errorsOf(typeOf(expression, semantics));
  const creation = errors.length === 1 ? creationOf(expression, semantics, bindings) : undefined;
  return errors.flatMap(({ http, classes, foreign }): readonly Thrown[] => {
    if (http) return [{ classes, http: describeError(http, creation, semantics) }];
    // Of a foreign class it can come from anywhere: who handles those knows that.
    return foreign ? [] : [{ classes }];
  });
}

/** `new HttpError(404, "No such item")`: all of it stands there, so that no type need be inferred. */
function plainError(expression: Expression, bindings: Bindings, semantics: Semantics): Thrown | undefined {
  const made = httpErrorIn(expression, semantics);
  const creation = made && creationOf(made, semantics, bindings);
  const statuses = creation && writtenStatuses(creation.status?.at(-1), semantics);
  if (!statuses || !(creation.detail ?? []).every((part) => isText(part))) return undefined;
  return { classes: [], http: { ...sentBy(creation, semantics), statuses, detail: "text" } };
}

/** The creation of an `HttpError` itself, whose type parameters are left to what it is made with. */
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
    // What it was made with is the nearer of the two: a class may only say that it is a number.
    statuses:
      writtenStatuses(status, semantics) ??
      (status && statusesOf(semantics.typeOfExpression(status), semantics)) ??
      statusesOf(error.status, semantics),
    detail: detailOf(error.detail, creation, semantics),
  };
}

/** What the creation of an error says beside its status and the type of its detail. */
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

/** `404`, `found ? 409 : 404`, and a constant of either; `undefined` where only the type can say. */
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

/** Whether an expression is a string of which nothing is known but that it is one: the type of `"text"` where it is inferred from. */
function isText(node: Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isText(node.expression);
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return true;
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.PlusToken &&
    (isText(node.left) || isText(node.right))
  );
}

/** Constants of constants beyond this are not followed. */
const DEPTH_LIMIT = 10;

/** The statuses a type names, if it names them all. */
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
  // The text that stands there today is no promise for tomorrow.
  if (!detail || !value || typeof staticValue(value, semantics) === "string") return "text";
  const types = detail.map((one) => semantics.typeOfExpression(one));
  return (
    types.find((type) => !["any", "unknown", "type-parameter"].includes(semantics.shape(type).kind)) ?? "any"
  );
}

/** The names of the headers, as far as they are written there. */
function headersOf(options: Expression | undefined, semantics: Semantics): readonly string[] {
  const { values } = staticOptions(options, ["headers"], semantics);
  const { headers } = values;
  return typeof headers === "object" && headers !== null ? Object.keys(headers) : [];
}
