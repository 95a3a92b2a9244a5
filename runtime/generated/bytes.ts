import type { Issues, Key } from "./issues.js";

/** What the platform may bring itself (ES2026), faster than any code of ours. */
interface Native {
  readonly fromBase64?: (text: string) => Uint8Array;
  readonly prototype: { readonly toBase64?: (this: Uint8Array) => string };
}

/** Base64 on the wire, a `Uint8Array` in the handler. */
export function asBytes(v: unknown, x: Issues, k?: Key): unknown {
  if (x.encodes) return v instanceof Uint8Array ? encodeBase64(v) : x.bytes(v, k);
  if (typeof v !== "string") return x.bytes(v, k);
  const problem = base64Problem(v);
  return problem === undefined ? decodeBase64(v) : x.bytes(v, k, problem);
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
// A search for what is wrong: matching what is right would need memory for each character of a long text.
const OUTSIDE = /[^A-Za-z0-9+/]/;

/**
 * Why a text is not base64 with its padding (RFC 4648, 4), in pydantic's words as far as they go. Bits that stand for
 * nothing have to be 0 (3.5), so that there is one text for the same bytes.
 */
function base64Problem(s: string): string | undefined {
  const found = s.search(OUTSIDE);
  const end = found < 0 ? s.length : found;
  const rest = s.slice(end);
  if (rest !== "" && !rest.startsWith("=")) return `Invalid symbol ${rest.charCodeAt(0)}, offset ${end}.`;
  const over = end % 4;
  if (over === 1) return `Invalid input length: ${end}`;
  if (rest !== PADDING[over]) return "Invalid padding";
  const unused = over === 2 ? 0b1111 : over === 3 ? 0b11 : 0;
  const last = end - 1;
  if ((ALPHABET.indexOf(s.charAt(last)) & unused) === 0) return undefined;
  return `Invalid last symbol ${s.charCodeAt(last)}, offset ${last}.`;
}

const PADDING = ["", "", "==", "="];

/** A whole number of groups: three bytes, four characters. Few enough bytes to be arguments of one call. */
const BYTES = 3 * 8192;
const CHARACTERS = 4 * 8192;

function decodeBase64(s: string): Uint8Array {
  const { fromBase64 } = Uint8Array as unknown as Native;
  if (fromBase64) return fromBase64.call(Uint8Array, s);
  const bytes = new Uint8Array((s.length / 4) * 3 - (s.endsWith("==") ? 2 : s.endsWith("=") ? 1 : 0));
  let at = 0;
  for (let i = 0; i < s.length; i += CHARACTERS) {
    const text = atob(s.slice(i, i + CHARACTERS));
    for (let j = 0; j < text.length; j++) bytes[at++] = text.charCodeAt(j);
  }
  return bytes;
}

function encodeBase64(bytes: Uint8Array): string {
  const { toBase64 } = (Uint8Array as unknown as Native).prototype;
  if (toBase64) return toBase64.call(bytes);
  let text = "";
  for (let i = 0; i < bytes.length; i += BYTES) {
    text += btoa(String.fromCharCode(...bytes.subarray(i, i + BYTES)));
  }
  return text;
}
