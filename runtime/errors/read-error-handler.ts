import type { CompiledErrorHandler } from "../contract/error-fragment.js";
import { CONTRACT } from "../contract/operation.js";
import type { ErrorHandler } from "./error-handlers.js";

/**
 * Reads what stands behind the first argument of an `onError` call: the handler, unless that was the first itself, and what
 * the compiler appended. A call that was not compiled works too; its handler's results are sent as they are.
 * @throws Error when it was compiled by a compiler of another version.
 */
export function readErrorHandler(rest: readonly unknown[]): {
  readonly handler: ErrorHandler<never> | undefined;
  readonly compiled: CompiledErrorHandler | undefined;
} {
  const last = rest.at(-1);
  const compiled = isCompiled(last) ? last : undefined;
  if (compiled && compiled.contract !== CONTRACT) {
    throw new Error(
      `onError (${compiled.source}) was compiled for contract ${compiled.contract}, but this runtime of countersign serves contract ${CONTRACT}. Install one version of countersign and compile again.`,
    );
  }
  const [handler] = rest;
  return {
    handler: typeof handler === "function" ? (handler as ErrorHandler<never>) : undefined,
    compiled,
  };
}

function isCompiled(argument: unknown): argument is CompiledErrorHandler {
  return typeof argument === "object" && argument !== null && "contract" in argument && "bodies" in argument;
}
