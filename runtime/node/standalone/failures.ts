import { inspect } from "node:util";
import { isSelfExplanatory, selfExplanatory } from "../../errors/self-explanatory.js";

/** Formats an error of the user's own program, with its stack unless its message says where to look. */
export function startupFailure(error: Error): string {
  const { cause } = error;
  return `${error.message}:\n\n${isSelfExplanatory(cause) ? cause.message : inspect(cause)}\n`;
}

/** A reason why a program cannot start that needs no stack, because its text says where and what to do. */
export function explainedFailure(text: string): Error {
  return selfExplanatory(new Error(text));
}

/** Formats what a lifespan or a dependency threw when the app was closed. */
export function endFailure(error: unknown): string {
  return `The app failed to end:\n\n${inspect(error)}\n`;
}

/** @param origin Node's name for it: `unhandledRejection`, `uncaughtException`. */
export function strayError(error: unknown, origin: string): string {
  return `An uncaught error (${origin}). The server finishes the requests in progress and ends with exit code 1.

${inspect(error)}

  fix: Await every promise, or handle its rejection where you create it: void work().catch(report). To keep the program running,
  handle such errors yourself: process.on("${origin}", report).
`;
}
