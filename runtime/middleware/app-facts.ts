import type { HttpError } from "../errors/http-error.js";
import type { PlainAnswer } from "../result/answer.js";

/** What options need to know about their app once it has started. */
export interface AppFacts {
  /**
   * Returns the methods of a path.
   * @returns `undefined` if something other than a route may respond, or nothing does.
   */
  methodsAt(pathname: string): readonly string[] | undefined;
  /** Returns the response to a refused request, in the app's form. */
  refusal(error: HttpError): PlainAnswer;
  /** Reports an error thrown by the application's own functions. */
  failed(what: string, error: unknown): void;
}
