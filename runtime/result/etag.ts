import { percentEncode } from "./percent-encode.js";

/**
 * Returns a strong entity tag for a version: a counter, a time, or a text that changes whenever the content does. Characters that
 * a tag cannot contain are percent-encoded.
 * @returns the tag with its quotes, as in the header `ETag`.
 * @throws TypeError for `NaN`, an invalid date, and anything else that is not a version: everything without one would have the
 * same tag.
 * @example out.headers.set("etag", etag(item.version)); // "7"
 */
export function etag(version: string | number | bigint | Date): string {
  const text = version instanceof Date ? version.getTime() : version;
  if (Number.isNaN(text) || !VERSIONS.has(typeof text))
    throw new TypeError(`${String(version)} cannot be an entity tag.`);
  // RFC 9110, 8.8.3. A percent sign is encoded as well, so that two versions never have the same tag.
  return `"${String(text).replace(/[^\x21\x23\x24\x26-\x7e]/gu, percentEncode)}"`;
}

const VERSIONS: ReadonlySet<string> = new Set(["string", "number", "bigint"]);

/**
 * Returns a strong entity tag for content without a version: the beginning of its SHA-256.
 * @param content the text or bytes that are sent.
 * @example out.headers.set("etag", await etagOf(JSON.stringify(item)));
 */
export async function etagOf(content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  // 128 bits, as many as in a UUID.
  return `"${[...digest.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("")}"`;
}
