const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
// Searches for what is wrong: matching a valid text would need memory for each character of a long one.
const OUTSIDE = /[^A-Za-z0-9+/]/;

/**
 * Returns why a text is not base64 with its padding (RFC 4648, 4), in pydantic's words where it has them. Unused bits must be 0
 * (3.5), so that the same bytes have only one text.
 */
export function base64Problem(s: string): string | undefined {
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
