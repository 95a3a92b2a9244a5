import type { CompiledOperation } from "./contract/operation.js";
import type { Node, Schedule } from "./dependencies/schedule.js";
import type { RequestLimits } from "./request/limits.js";
import type { ResultEncoding } from "./result/encode-result.js";

export type Handler = (...args: never[]) => unknown;

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
  /** Told of what fails behind an answer. */
  readonly late: (what: string, error: unknown) => void;
}
