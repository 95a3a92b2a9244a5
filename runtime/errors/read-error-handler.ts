import type { CompiledErrorHandler } from "../contract/error-fragment.js";
import { CONTRACT } from "../contract/operation.js";
import type { ErrorHandler } from "./error-handlers.js";

/**
 * Reads the arguments after the first of an `onError` call: the handler, unless it was the first argument, and the argument that
 * the compiler appended. An uncompiled call works too: the results of its handler are sent unchanged.
 * @throws Error if a compiler of another version compiled it.
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
