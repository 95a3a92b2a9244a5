import type { Compression, SeenRequest, SentFields } from "../plain.js";

/** Whether a body is long enough. A character has one to three bytes in UTF-8 for each of its UTF-16 units. */
export function isWorthIt({ threshold }: Compression, body: string | Uint8Array): boolean {
  if (body.length >= threshold) return true;
  return (
    typeof body === "string" &&
    body.length * 3 >= threshold &&
    new TextEncoder().encode(body).byteLength >= threshold
  );
}

/**
 * Encodes a body that is there at once, is worth it and may be encoded, and says so in the fields.
 * @returns `undefined` where the client has it as it is.
 */
export function encodedBytes(
  compression: Compression,
  request: SeenRequest,
  fields: SentFields,
  body: string | Uint8Array,
): Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>> | undefined {
  return compression.encoderFor(request, fields, "whole")?.whole(body);
}
