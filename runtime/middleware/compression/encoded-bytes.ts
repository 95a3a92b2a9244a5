import type { Compression, SeenRequest, SentFields } from "../plain.js";

/** Whether a body is long enough. In UTF-8, each UTF-16 unit of a text takes one to three bytes. */
export function isWorthIt({ threshold }: Compression, body: string | Uint8Array): boolean {
  if (body.length >= threshold) return true;
  return (
    typeof body === "string" &&
    body.length * 3 >= threshold &&
    new TextEncoder().encode(body).byteLength >= threshold
  );
}

/**
 * Encodes a body that is available at once, if it is long enough and may be encoded, and declares this in the fields.
 * @returns `undefined` if the body is sent unencoded.
 */
export function encodedBytes(
  compression: Compression,
  request: SeenRequest,
  fields: SentFields,
  body: string | Uint8Array,
): Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>> | undefined {
  return compression.encoderFor(request, fields, "whole")?.whole(body);
}
