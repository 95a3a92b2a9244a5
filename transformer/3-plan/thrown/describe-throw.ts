import type { Expression } from "typescript";
import { staticOptions } from "../../1-discover/static-options.js";
import { staticValue } from "../../1-discover/static-value.js";
import type { ErrorFact, Semantics, TypeRef } from "../../semantics/semantics.js";
import { type Alternative, alternativesOf, isCaughtError } from "./alternatives.js";
import { type Bindings, type Creation, creationOf } from "./creation.js";

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
  const errors = semantics.errorsOf(semantics.typeOfExpression(expression));
  const creation = errors.length === 1 ? creationOf(expression, semantics, bindings) : undefined;
  return errors.flatMap(({ http, classes, foreign }): readonly Thrown[] => {
    if (http) return [{ classes, http: describeError(http, creation, semantics) }];
    // Of a foreign class it can come from anywhere: who handles those knows that.
    return foreign ? [] : [{ classes }];
  });
}

function describeError(
  error: NonNullable<ErrorFact["http"]>,
  creation: Creation | undefined,
  semantics: Semantics,
): ThrownHttpError {
  const value = creation?.detail?.at(-1);
  const text = value && staticValue(value, semantics);
  return {
    // What it was made with is the nearer of the two: a class may only say that it is a number.
    statuses: statusOf(creation?.status?.at(-1), semantics) ?? statusesOf(error.status, semantics),
    detail: detailOf(error.detail, creation, semantics),
    ...(typeof text === "string" && { text }),
    headers: headersOf(creation?.options?.at(-1), semantics),
  };
}

function statusOf(status: Expression | undefined, semantics: Semantics): readonly number[] | undefined {
  return status && statusesOf(semantics.typeOfExpression(status), semantics);
}

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
