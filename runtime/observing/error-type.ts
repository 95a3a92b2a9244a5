import { HttpError } from "../errors/http-error.js";

/** Names of classes. What a program puts together of other things is not one of few values. */
const NAME = /^[\w$.]{1,80}$/;

/**
 * The attribute `error.type` of OpenTelemetry's conventions: the class of what was thrown, or the status where that is all there
 * is to say.
 * @param error `undefined` where nothing was thrown.
 */
export function errorType(error: unknown, status: number | undefined): string {
  if (error === undefined || error instanceof HttpError) return status === undefined ? OTHER : String(status);
  if (!(error instanceof Error)) return OTHER;
  // Most classes of errors do not set a name of their own.
  const name = error.name === "Error" ? error.constructor.name : error.name;
  return NAME.test(name) ? name : OTHER;
}

/** What the conventions say for a value that is none of a known set. */
const OTHER = "_OTHER";
