import { HttpError } from "./http-error.js";

/** Nobody will read it. nginx's status for what its log should show of a client that did not wait. */
export function clientClosedRequest(cause: unknown): HttpError {
  return new HttpError(499, "Client Closed Request", { cause });
}
