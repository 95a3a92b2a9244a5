import type { Issue } from "./contract/issue.js";
import type { CompiledOperation } from "./contract/operation.js";
import type { Node, Schedule } from "./dependencies/schedule.js";
import type { Once } from "./idempotency/once.js";
import type { OperationSteps } from "./observing/steps.js";
import type { RequestLimits } from "./request/limits.js";
import type { Answer } from "./result/answer.js";
import type { ResultEncoding } from "./result/encode-result.js";

export type Handler = (...args: never[]) => unknown;

/** Receives errors that occur after a response. */
export type Late = (what: string, error: unknown) => void;

/** A request with its id, in an app with request ids. */
export interface Identified {
  readonly id: string | undefined;
}

/** A refused request, to choose the language of the messages. */
export interface Refused extends Identified {
  /** @param name in lower case. */
  header(name: string): string | undefined;
}

/** What is needed to resolve an operation's dependencies. */
export interface ServedDependencies {
  /** A different one after something was overridden. */
  schedule(): Schedule;
  appValue(node: Node): unknown;
}

/** An operation and what is needed to serve it, prepared once for all requests. */
export interface ServedOperation {
  readonly operation: CompiledOperation;
  readonly handler: Handler;
  readonly limits: RequestLimits;
  readonly encoding: ResultEncoding;
  /** Absent if there is nothing to resolve. */
  readonly dependencies?: ServedDependencies | undefined;
  /**
   * Responds with plain data to a request that is not as declared: an unused error object would be most of the cost. Absent if a
   * handler of the application needs the error.
   * @param more as in `RequestValidationError`.
   */
  readonly refuse?: ((issues: readonly Issue[], more: boolean, request: Refused) => Answer) | undefined;
  /** Called around its parts, in an app with instrumentations that require them. */
  readonly steps?: OperationSteps | undefined;
  /** The store for requests that are executed once per key. */
  readonly once?: Once | undefined;
  /** Returns the receiver of errors that occur after the response to a request. */
  readonly late: (request: Identified) => Late;
}
