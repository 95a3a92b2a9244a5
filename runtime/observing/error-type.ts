import { HttpError } from "../errors/http-error.js";

/** Names of classes. A name that a program assembles from other text could have too many values. */
const NAME = /^[\w$.]{1,80}$/;

/**
 * Returns the attribute `error.type` of OpenTelemetry's conventions: the class of the error, or only the status if there is none.
 * @param error `undefined` if nothing was thrown.
 */
export function errorType(error: unknown, status: number | undefined): string {
  if (error === undefined || error instanceof HttpError) return status === undefined ? OTHER : String(status);
  if (!(error instanceof Error)) return OTHER;
  // Most classes of errors do not set their own name.
  const name = error.name === "Error" ? error.constructor.name : error.name;
  return NAME.test(name) ? name : OTHER;
}

/** The value that the conventions define for anything outside a known set. */
const OTHER = "_OTHER";
