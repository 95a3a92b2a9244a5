import type { HTTPException } from "hono/http-exception";
import type { ErrorForm } from "../contract/error-form.js";
import { PROBLEM_MEDIA } from "../contract/problem-details.js";
import type { ValidationAnswer } from "../contract/validation-error.js";
import { answer, type HeaderFields, hasNoBody, type PlainAnswer } from "../result/answer.js";
import { headerFields } from "../result/header-fields.js";
import { HttpError } from "./http-error.js";
import { httpErrorProblem, internalProblem, validationProblem } from "./problem-details.js";
import { RequestValidationError } from "./validation-errors.js";

/**
 * What is answered when no handler of the application's own took the error: in FastAPI's shapes, or as problem details.
 * @throws TypeError when an error's detail is no JSON, Error when its headers cannot be sent.
 */
export function defaultAnswer(error: Error, form: ErrorForm): PlainAnswer {
  const status = defaultStatus(error);
  const headers = error instanceof HttpError ? headerFields(error.headers) : {};
  if (hasNoBody(status)) return answer(status, null, headers);
  return answer(status, bodyOf(error, form), { "content-type": mediaOf(form), ...headers });
}

/**
 * The same for a {@link RequestValidationError} that nobody made.
 * @param headers beside the type of the content.
 */
export function refusal(refused: Refused, form: ErrorForm, headers?: HeaderFields): PlainAnswer {
  const own = { "content-type": mediaOf(form) };
  return answer(422, refusalBody(refused, form), headers ? { ...own, ...headers } : own);
}

type Refused = Pick<RequestValidationError, "message" | "issues">;

const mediaOf = (form: ErrorForm) => (form === "problem" ? PROBLEM_MEDIA : "application/json");

/** By its shape, as Hono does: the application may have a copy of Hono of its own. */
export function isHonoException(error: Error): error is HTTPException {
  return "getResponse" in error && typeof error.getResponse === "function";
}

/** The status an error is answered with unless somebody chooses another. */
export function defaultStatus(error: Error): number {
  if (error instanceof HttpError) return error.status;
  return error instanceof RequestValidationError ? 422 : 500;
}

/** Whether the server is to blame, so that its log must have the error. */
export function isServerFault(error: Error): boolean {
  return !(error instanceof HttpError || error instanceof RequestValidationError);
}

function bodyOf(error: Error, form: ErrorForm): string {
  const problem = form === "problem";
  if (error instanceof HttpError)
    return JSON.stringify(problem ? httpErrorProblem(error) : { detail: error.detail });
  if (error instanceof RequestValidationError) return refusalBody(error, form);
  return JSON.stringify(problem ? internalProblem() : { detail: "Internal Server Error" });
}

function refusalBody(refused: Refused, form: ErrorForm): string {
  const answered: ValidationAnswer = { detail: refused.issues };
  return JSON.stringify(form === "problem" ? validationProblem(refused) : answered);
}
