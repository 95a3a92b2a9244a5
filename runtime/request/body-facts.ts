import { HttpError } from "../errors/http-error.js";
import type { ServerRequest } from "./server-request.js";

/** The client left, or what it sent is not text: FastAPI's message for everything except malformed JSON. */
export const unreadableBody = (cause?: unknown) =>
  new HttpError(400, "There was an error parsing the body", { cause });

/** The rest of the body is not read, so the connection cannot be used again (RFC 9110, 15.5.14). */
export const bodyTooLarge = () =>
  new HttpError(413, "Request body too large", { headers: { connection: "close" } });

/** Returns the `Content-Length`, unless `Transfer-Encoding` overrides it (RFC 9112, 6.3). */
export function declaredLength(request: Pick<ServerRequest, "header">): number | undefined {
  const length = request.header("content-length");
  if (length === undefined || !/^\d+$/.test(length) || request.header("transfer-encoding")) return undefined;
  return Number(length);
}
