import { writeLine } from "./logging/lines.js";
import type { LogForm } from "./logging/log-form.js";

/**
 * Receives errors that are the fault of the server.
 * @param message what was being done: `GET /items/3 (src/app.ts:12) failed`.
 * @example
 * ```ts
 * const log: Log = (message, error) => console.error(message, error);
 * new App({ title: "Shop", version: "1.0.0", log });
 * ```
 */
export type Log = (message: string, error: unknown) => void;

/**
 * A logger of pino's shape, or an object that accepts errors in the same way.
 * @example const logger: ErrorLogger = { error: ({ err }, message) => console.error(message, err) };
 */
export interface ErrorLogger {
  /** @param fields contains the thrown value as `err`, which pino writes with its class, message and stack. */
  error(fields: { readonly err: unknown }, message: string): void;
}

const toConsole: Log = (message, error) => console.error(message, error);

/**
 * The function that logs an app's errors.
 * @param given the option `log`.
 * @param form of its access log, if that is written to the output: errors are then lines of the same form.
 */
export function logOf(given: Log | ErrorLogger | undefined, form?: LogForm): Log {
  if (typeof given === "function") return given;
  if (given) return (message, err) => given.error({ err }, message);
  return form === "json" ? jsonLine : toConsole;
}

const jsonLine: Log = (message, thrown) => {
  const time = new Date().toISOString();
  writeLine(JSON.stringify({ level: "error", time, msg: message, err: errorFields(thrown) }));
};

/** Like pino's own serializer. */
function errorFields(thrown: unknown, depth = 0): unknown {
  if (!(thrown instanceof Error)) return { type: typeof thrown, message: String(thrown) };
  const { message, stack, cause } = thrown;
  const type = thrown.name === "Error" ? thrown.constructor.name : thrown.name;
  return {
    type,
    message,
    stack,
    ...(cause !== undefined && depth < MOST_CAUSES && { cause: errorFields(cause, depth + 1) }),
    ...(thrown instanceof AggregateError &&
      depth < MOST_CAUSES && { errors: thrown.errors.map((each) => errorFields(each, depth + 1)) }),
  };
}

/** An error can be its own cause. */
const MOST_CAUSES = 5;
