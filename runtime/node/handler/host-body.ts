import type { IncomingMessage } from "node:http";
import { encodeForm } from "./encode-form.js";

/** What parsers leave on a request: `body` from Express, and the bytes themselves if NestJS was configured to keep them. */
type Parsed = IncomingMessage & { readonly body?: unknown; readonly rawBody?: unknown };

/**
 * Gives the body back to a request that the host's parser has read. The bytes are reconstructed, so that the body is validated
 * like any other. They are created when they are read, and a body that cannot be given back fails only then.
 */
export function giveBackBody(request: IncomingMessage): void {
  const { rawBody } = request as Parsed;
  if (!request.readableDidRead || rawBody instanceof Buffer) return;
  Object.defineProperty(request, "rawBody", { configurable: true, get: () => bytesOf(request) });
}

/** @throws Error that explains what to do. */
function bytesOf(request: Parsed): Buffer {
  const { body } = request;
  if (body instanceof Uint8Array) return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  if (body === undefined) throw unavailable(request, "It left nothing in request.body.");
  const type = mediaType(request);
  if (type === "multipart/form-data")
    throw unavailable(request, "A parser of multipart/form-data, such as multer, does not keep its bytes.");
  if (typeof body === "string" && !(isJson(type) && isParsedText(body, request))) return Buffer.from(body);
  if (isJson(type)) return Buffer.from(JSON.stringify(body));
  if (type === "application/x-www-form-urlencoded" && typeof body === "object" && body !== null)
    return Buffer.from(encodeForm(body));
  throw unavailable(request, `Its result for ${type} cannot be turned back into bytes.`);
}

function mediaType({ headers }: IncomingMessage): string {
  return headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

/** Parsers that accept a body without a media type read it as JSON. */
const isJson = (type: string) => type === "" || /^application\/(?:json|[^\s/]+\+json)$/.test(type);

/** Whether a parser created the text from JSON, which is at least two quotes longer. */
function isParsedText(text: string, { headers }: IncomingMessage): boolean {
  const length = headers["content-encoding"] === undefined ? headers["content-length"] : undefined;
  return length === undefined || Number(length) !== Buffer.byteLength(text);
}

function unavailable({ method, url }: IncomingMessage, why: string): Error {
  return new Error(
    `The body of ${method} ${url} was read before the application needed it. ${why} Mount the handler in front of the parser, or keep the bytes as a Buffer in request.rawBody.`,
  );
}
