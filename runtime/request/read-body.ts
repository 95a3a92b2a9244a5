import type { CompiledBody } from "../contract/body.js";
import { MERGE_PATCH_TYPE } from "../contract/merge-patch.js";
import { HttpError } from "../errors/http-error.js";
import { chain, type MaybePromise } from "../maybe-promise.js";
import { bodyTooLarge, declaredLength, unreadableBody } from "./body-facts.js";
import { FormFields, isMultipart, parseForm } from "./form-fields.js";
import type { RequestLimits } from "./limits.js";
import { parseJson } from "./parse-json.js";
import { readUploads } from "./read-uploads.js";
import type { ServerRequest } from "./server-request.js";
import { decodeUtf8 } from "./utf8.js";

/** `application/json` and `application/*+json`, in any case and with any parameters (RFC 6839, 3.1). */
const JSON_TYPE = /^\s*application\/(?:json|[^\s;/]+\+json)\s*(?:;|$)/i;

const isMergePatch = (type = "") => type.split(";", 1)[0]?.trim().toLowerCase() === MERGE_PATCH_TYPE;

/** Tells the client what is accepted instead (RFC 5789, 2.2 and 3.1). */
const unsupportedPatch = () =>
  new HttpError(415, `The body should be ${MERGE_PATCH_TYPE}`, {
    headers: { "accept-patch": MERGE_PATCH_TYPE },
  });

/**
 * Reads the body for an operation's `decode`: see {@link parseBody}. The files of a form are stored as they arrive. The result is
 * not a promise if there is no body, or if the adapter already has its bytes.
 * @throws HttpError 413 beyond a limit, 415 for a file of another type or another body than a merge patch, and as {@link
 * parseBody}. Or the promise is rejected with it.
 */
export function readBody(request: ServerRequest, body: CompiledBody, limits: RequestLimits): unknown {
  const length = declaredLength(request);
  if (length === 0) return parseBody(NO_BYTES, undefined, body, limits);
  return chain<string | undefined, unknown>(request.contentType(), (type) => {
    if (body.uploads && type !== undefined && isMultipart(type))
      return readUploads(request, body.uploads, type, limits);
    const isOther = body.kind === "merge-patch" && !isMergePatch(type);
    if (isOther && type !== undefined) throw unsupportedPatch();
    if (length !== undefined && length > limits.bodyLimit) throw bodyTooLarge();
    const bytes = inTime(request, request.bytes(limits.bodyLimit));
    return chain(bytes, (all) => {
      // If there was no length, it only shows here that there is a body, whose type is not declared.
      if (isOther && all.byteLength > 0) throw unsupportedPatch();
      return parseBody(all, type, body, limits);
    });
  });
}

/**
 * Stops waiting for the body once the time limit has passed. Node does not report the end of a body whose request already has its
 * response, so whatever was opened for it would stay open.
 */
function inTime(request: ServerRequest, bytes: MaybePromise<Uint8Array>): MaybePromise<Uint8Array> {
  if (!request.isLimited || !(bytes instanceof Promise)) return bytes;
  return new Promise((resolve, reject) => {
    // If the client leaves, the reading ends by itself.
    const forget = request.whenAborted((reason) => request.expired && reject(reason));
    bytes.then(resolve, reject).finally(forget);
  });
}

const NO_BYTES = new Uint8Array();

/**
 * Returns the content of a body's bytes: parsed JSON, the text itself if the content type is not JSON, `undefined` if there are
 * none, the fields of a form.
 * @throws HttpError 400 if the bytes are not UTF-8 or not a form of their type, 413 for a form beyond its limits.
 * @throws RequestValidationError `json_invalid` if the text is not JSON.
 */
export function parseBody(
  bytes: Uint8Array,
  contentType: string | undefined,
  { kind, endless = false }: Pick<CompiledBody, "kind" | "endless">,
  limits: RequestLimits,
): unknown {
  if (kind === "form")
    return bytes.byteLength === 0 ? new FormFields([]) : readForm(bytes, contentType, limits);
  if (bytes.byteLength === 0) return undefined;
  const text = decodeText(bytes);
  if (contentType === undefined || !JSON_TYPE.test(contentType)) return text;
  return parseJson(text, endless, "body");
}

function readForm(bytes: Uint8Array, contentType: string | undefined, limits: RequestLimits): FormFields {
  try {
    return parseForm(bytes, contentType, limits);
  } catch (error) {
    throw error instanceof HttpError ? error : unreadableBody(error);
  }
}

function decodeText(bytes: Uint8Array): string {
  try {
    return decodeUtf8(bytes);
  } catch (error) {
    throw unreadableBody(error);
  }
}
