import { isMembers, type Members } from "../contract/members.js";
import type { ProblemDetails, ValidationProblem } from "../contract/problem-details.js";
import { statusPhrase } from "../http/status-phrases.js";
import type { HttpError } from "./http-error.js";
import type { RequestValidationError } from "./validation-errors.js";

/**
 * Converts an error's detail to problem details: a text becomes `detail`. The properties of an object become members, which may
 * include `type` and `title`. Any other value becomes the member `data`. The standard phrase of the status becomes only the
 * title.
 */
export function httpErrorProblem({ status, detail }: HttpError): ProblemDetails & Members {
  const title = statusPhrase(status);
  const problem = { type: "about:blank", title, status };
  if (detail === title || detail === null) return problem;
  if (typeof detail === "string") return { ...problem, detail };
  const data = plain(detail);
  // The body must not contradict its own status line.
  return isMembers(data) ? { ...problem, ...data, status } : { ...problem, data };
}

/** The issues of a request, in FastAPI's form, as the extension member `errors`. */
export function validationProblem({
  message,
  issues: errors,
}: Pick<RequestValidationError, "message" | "issues">): ValidationProblem {
  return { type: "about:blank", title: statusPhrase(422), status: 422, detail: message, errors };
}

export function internalProblem(): ProblemDetails {
  return { type: "about:blank", title: statusPhrase(500), status: 500 };
}

/** A value as JSON has it: it may define that itself, with `toJSON`. */
function plain(detail: unknown): unknown {
  const text = JSON.stringify(detail) as string | undefined;
  return text === undefined ? undefined : JSON.parse(text);
}
