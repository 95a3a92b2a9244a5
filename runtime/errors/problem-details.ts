import { isMembers, type Members } from "../contract/members.js";
import type { ProblemDetails, ValidationProblem } from "../contract/problem-details.js";
import { statusPhrase } from "../http/status-phrases.js";
import type { HttpError } from "./http-error.js";
import type { RequestValidationError } from "./validation-errors.js";

/**
 * An error's detail as problem details: a text is `detail`, the properties of an object are members, where they may also
 * say `type` and `title`; anything else is the member `data`. The standard phrase of the status is the title alone.
 */
export function httpErrorProblem({ status, detail }: HttpError): ProblemDetails & Members {
  const title = statusPhrase(status);
  const problem = { type: "about:blank", title, status };
  if (detail === title || detail === null) return problem;
  if (typeof detail === "string") return { ...problem, detail };
  const data = plain(detail);
  // What is sent must not contradict its own status line.
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

/** What JSON makes of a value: it may say so itself, with `toJSON`. */
function plain(detail: unknown): unknown {
  const text = JSON.stringify(detail) as string | undefined;
  return text === undefined ? undefined : JSON.parse(text);
}
