import { base64Problem } from "../contract/base64.js";
import type { Key } from "./found.js";
import type { Issues } from "./issues.js";

/** Methods that a platform may have (ES2026), faster than our own code. */
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
