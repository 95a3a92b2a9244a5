import { percentEncode } from "./percent-encode.js";

/**
 * A strong entity tag of a version: a counter, a time, a text that changes whenever what is sent does. What cannot stand in a tag
 * is percent-encoded.
 * @returns with its quotes, as the header `ETag` has it.
 * @throws TypeError for `NaN`, an invalid date, and what is no version: all that have none would have one tag.
 * @example out.headers.set("etag", etag(item.version)); // "7"
 */
export function etag(version: string | number | bigint | Date): string {
  const text = version instanceof Date ? version.getTime() : version;
  if (Number.isNaN(text) || !VERSIONS.has(typeof text))
    throw new TypeError(`An entity tag cannot be made of ${String(version)}.`);
  // RFC 9110, 8.8.3. A percent sign is encoded as well, so that two versions never have one tag.
  return `"${String(text).replace(/[^\x21\x23\x24\x26-\x7e]/gu, percentEncode)}"`;
}

const VERSIONS: ReadonlySet<string> = new Set(["string", "number", "bigint"]);

/**
 * A strong entity tag of content, for what has no version: the beginning of its SHA-256.
 * @param content the text or bytes that are sent.
 * @example out.headers.set("etag", await etagOf(JSON.stringify(item)));
 */
export async function etagOf(content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  // 128 bits are as many as a UUID has.
  return `"${[...digest.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("")}"`;
}
