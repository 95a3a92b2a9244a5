import { percentEncode } from "./percent-encode.js";

/** What may stand in a quoted string without being taken for something else; `%41` is decoded by some clients. */
const PLAIN = /^[\x20-\x24\x26-\x7e]*$/;

/**
 * A `Content-Disposition` that has the client save a file under a name (RFC 6266). A name that is not ASCII is sent twice: as
 * RFC 8187 encodes it, and for older clients with an underscore for each character that they could not read.
 * @param name of the file: what stands in front of a slash is left out, and characters of control are.
 */
export function attachment(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const shown = last.replace(/\p{Cc}|\p{Cf}/gu, "");
  const simple = shown.replace(/[^\x20-\x7e]|%/gu, "_").replace(/["\\]/g, "\\$&");
  const encoded = PLAIN.test(shown) ? "" : `; filename*=UTF-8''${encode(shown)}`;
  return shown === "" ? "attachment" : `attachment; filename="${simple}"${encoded}`;
}

/** RFC 8187, 3.2.1: `percentEncode` leaves three characters that have a meaning there, and the asterisk. */
function encode(text: string): string {
  return percentEncode(text).replace(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
