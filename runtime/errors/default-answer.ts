import type { Issue } from "../contract/issue.js";
import { type Answer, answer, hasNoBody } from "../result/answer.js";
import { HttpError } from "./http-error.js";
import { RequestValidationError } from "./validation-errors.js";

/** What is answered when no handler of the application's own took the error: FastAPI's shapes. */
export function defaultAnswer(error: Error): Answer {
  if (error instanceof HttpError) return httpErrorAnswer(error);
  if (error instanceof RequestValidationError) return answer(422, issuesJson(error.issues));
  return answer(500, '{"detail":"Internal Server Error"}');
}

/** Whether the server is to blame, so that its log must have the error. */
export function isServerFault(error: Error): boolean {
  return !(error instanceof HttpError || error instanceof RequestValidationError);
}

function httpErrorAnswer({ status, detail, headers }: HttpError): Answer {
  const fields = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  if (hasNoBody(status)) return answer(status, null, Object.fromEntries(fields));
  return answer(status, JSON.stringify({ detail }), {
    "content-type": "application/json",
    ...Object.fromEntries(fields),
  });
}

function issuesJson(issues: readonly Issue[]): string {
  try {
    return JSON.stringify({ detail: issues });
  } catch {
    // JSON.stringify recurses, so an `input` nested deep enough overflows its stack.
    return JSON.stringify({ detail: issues.map((issue) => ({ ...issue, input: null })) });
  }
}
