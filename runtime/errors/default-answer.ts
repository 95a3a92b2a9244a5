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
 * The response if no handler of the application took the error: in FastAPI's shapes, or as problem details.
 * @throws TypeError if an error's detail is not JSON, Error if its headers cannot be sent.
 */
export function defaultAnswer(error: Error, form: ErrorForm): PlainAnswer {
  const status = defaultStatus(error);
  const headers = error instanceof HttpError ? headerFields(error.headers) : {};
  if (hasNoBody(status)) return answer(status, null, headers);
  return answer(status, bodyOf(error, form), { "content-type": mediaOf(form), ...headers });
}

/**
 * The same for a {@link RequestValidationError} that was never created.
 * @param headers in addition to the content type.
 */
export function refusal(refused: Refused, form: ErrorForm, headers?: HeaderFields): PlainAnswer {
  const own = { "content-type": mediaOf(form) };
  return answer(422, refusalBody(refused, form), headers ? { ...own, ...headers } : own);
}

type Refused = Pick<RequestValidationError, "message" | "issues">;

const mediaOf = (form: ErrorForm) => (form === "problem" ? PROBLEM_MEDIA : "application/json");

/** Recognized by its shape, as in Hono: the application may have its own copy of Hono. */
export function isHonoException(error: Error): error is HTTPException {
  return "getResponse" in error && typeof error.getResponse === "function";
}

/** The status of an error's response, unless a handler chooses another. */
export function defaultStatus(error: Error): number {
  if (error instanceof HttpError) return error.status;
  return error instanceof RequestValidationError ? 422 : 500;
}

/** Whether the error is the server's fault, so that its log must contain it. */
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
