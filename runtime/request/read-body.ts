import type { CompiledBody } from "../contract/body.js";
import { HttpError } from "../errors/http-error.js";
import { FormFields, parseForm } from "./form-fields.js";
import type { RequestLimits } from "./limits.js";
import { parseJson } from "./parse-json.js";
import type { ServerRequest } from "./server-request.js";

/** `application/json` and `application/*+json`, whatever the case and the parameters (RFC 6839, 3.1). */
const JSON_TYPE = /^\s*application\/(?:json|[^\s;/]+\+json)\s*(?:;|$)/i;
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The client went away, or what it sent is no text: FastAPI's words for everything but malformed JSON. */
export const unreadableBody = (cause?: unknown) =>
  new HttpError(400, "There was an error parsing the body", { cause });

/** The rest of the body is not read, so the connection cannot be used again (RFC 9110, 15.5.14). */
export const bodyTooLarge = () =>
  new HttpError(413, "Request body too large", { headers: { connection: "close" } });

/**
 * Reads the body as an operation's `decode` wants it: parsed JSON, the text itself when the content type is not
 * JSON, `undefined` when there is no body; of a form its fields.
 * @throws HttpError 413 beyond `bodyLimit` bytes or `fieldLimit` fields, 400 when the bytes are not UTF-8 or no form of their type.
 * @throws RequestValidationError `json_invalid` when the text is not JSON.
 */
export async function readBody(
  request: ServerRequest,
  { kind, endless = false }: CompiledBody,
  { bodyLimit, fieldLimit }: RequestLimits,
): Promise<unknown> {
  const length = declaredLength(request);
  if (length === 0) return kind === "form" ? new FormFields([]) : undefined;
  if (length !== undefined && length > bodyLimit) throw bodyTooLarge();
  const bytes = await request.bytes(bodyLimit);
  if (kind === "form" && bytes.byteLength === 0) return new FormFields([]);
  if (kind === "form") return readForm(bytes, request.header("content-type"), fieldLimit);
  return parseBody(bytes, request.header("content-type"), endless);
}

function readForm(bytes: Uint8Array, contentType: string | undefined, fieldLimit: number): FormFields {
  try {
    return parseForm(bytes, contentType, fieldLimit);
  } catch (error) {
    throw error instanceof HttpError ? error : unreadableBody(error);
  }
}

/** The `Content-Length`, unless `Transfer-Encoding` overrides it (RFC 9112, 6.3). */
export function declaredLength(request: Pick<ServerRequest, "header">): number | undefined {
  const length = request.header("content-length");
  if (length === undefined || !/^\d+$/.test(length) || request.header("transfer-encoding")) return undefined;
  return Number(length);
}

/** @throws as {@link readBody}. */
function parseBody(bytes: Uint8Array, contentType: string | undefined, endless = false): unknown {
  if (bytes.byteLength === 0) return undefined;
  const text = decodeText(bytes);
  if (contentType === undefined || !JSON_TYPE.test(contentType)) return text;
  return parseJson(text, endless, "body");
}

function decodeText(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch (error) {
    throw unreadableBody(error);
  }
}
