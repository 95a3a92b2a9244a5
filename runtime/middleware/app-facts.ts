import type { HttpError } from "../errors/http-error.js";
import type { PlainAnswer } from "../result/answer.js";

/** What options ask their app for, when it has started. */
export interface AppFacts {
  /**
   * The methods of a path.
   * @returns `undefined` where something else than a route may answer, or nothing does.
   */
  methodsAt(pathname: string): readonly string[] | undefined;
  /** The answer to a request that is refused, in the app's form. */
  refusal(error: HttpError): PlainAnswer;
  /** Told of what the application's own functions throw. */
  failed(what: string, error: unknown): void;
}
