import type { CompiledBody } from "../contract/body.js";
import { HttpError } from "../errors/http-error.js";
import { bodyTooLarge, declaredLength, unreadableBody } from "./body-facts.js";
import { FormFields, isMultipart, parseForm } from "./form-fields.js";
import type { RequestLimits } from "./limits.js";
import { parseJson } from "./parse-json.js";
import { readUploads } from "./read-uploads.js";
import type { ServerRequest } from "./server-request.js";

/** `application/json` and `application/*+json`, whatever the case and the parameters (RFC 6839, 3.1). */
const JSON_TYPE = /^\s*application\/(?:json|[^\s;/]+\+json)\s*(?:;|$)/i;
const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Reads the body as an operation's `decode` wants it: parsed JSON, the text itself when the content type is not
 * JSON, `undefined` when there is no body; of a form its fields.
 * @throws HttpError 413 beyond a limit, 400 when the bytes are not UTF-8 or no form of their type, 415 for a file of another one.
 * @throws RequestValidationError `json_invalid` when the text is not JSON.
 */
export async function readBody(
  request: ServerRequest,
  { kind, endless = false, uploads }: CompiledBody,
  limits: RequestLimits,
): Promise<unknown> {
  const { bodyLimit } = limits;
  const length = declaredLength(request);
  if (length === 0) return kind === "form" ? new FormFields([]) : undefined;
  const contentType = await request.contentType();
  if (uploads && contentType !== undefined && isMultipart(contentType))
    return readUploads(request, uploads, contentType, limits);
  if (length !== undefined && length > bodyLimit) throw bodyTooLarge();
  const bytes = await request.bytes(bodyLimit);
  if (kind === "form" && bytes.byteLength === 0) return new FormFields([]);
  return kind === "form" ? readForm(bytes, contentType, limits) : parseBody(bytes, contentType, endless);
}

function readForm(bytes: Uint8Array, contentType: string | undefined, limits: RequestLimits): FormFields {
  try {
    return parseForm(bytes, contentType, limits);
  } catch (error) {
    throw error instanceof HttpError ? error : unreadableBody(error);
  }
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
