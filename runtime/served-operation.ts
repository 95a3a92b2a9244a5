import type { Issue } from "./contract/issue.js";
import type { CompiledOperation } from "./contract/operation.js";
import type { Node, Schedule } from "./dependencies/schedule.js";
import type { Once } from "./idempotency/once.js";
import type { OperationSteps } from "./observing/steps.js";
import type { RequestLimits } from "./request/limits.js";
import type { Answer } from "./result/answer.js";
import type { ResultEncoding } from "./result/encode-result.js";

export type Handler = (...args: never[]) => unknown;

/** Is told of what fails behind an answer. */
export type Late = (what: string, error: unknown) => void;

/** A request with its id, in an app that gives them some. */
export interface Identified {
  readonly id: string | undefined;
}

/** A request that is refused, for the words it is refused in. */
export interface Refused extends Identified {
  /** @param name in lower case. */
  header(name: string): string | undefined;
}

/** What resolving an operation's dependencies takes. */
export interface ServedDependencies {
  /** Another one once something was overridden. */
  schedule(): Schedule;
  appValue(node: Node): unknown;
}

/** An operation and what serving it needs to know, worked out once for all requests. */
export interface ServedOperation {
  readonly operation: CompiledOperation;
  readonly handler: Handler;
  readonly limits: RequestLimits;
  readonly encoding: ResultEncoding;
  /** Absent where nothing is to be resolved. */
  readonly dependencies?: ServedDependencies | undefined;
  /**
   * Answers a request that is not as declared by plain data: an error object that nobody looks at is most of what that costs.
   * Absent where a handler of the application wants one.
   * @param more as of `RequestValidationError`.
   */
  readonly refuse?: ((issues: readonly Issue[], more: boolean, request: Refused) => Answer) | undefined;
  /** Around its parts, in an app with instrumentations that ask for them. */
  readonly steps?: OperationSteps | undefined;
  /** Where requests under one key are done once. */
  readonly once?: Once | undefined;
  /** What is told of what fails behind the answer to a request. */
  readonly late: (request: Identified) => Late;
}
