import { HttpError } from "./http-error.js";

/** No one will read the response. nginx logs this status for a client that did not wait. */
export function clientClosedRequest(cause: unknown): HttpError {
  return new HttpError(499, "Client Closed Request", { cause });
}
