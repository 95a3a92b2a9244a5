import { percentEncode } from "./percent-encode.js";

/** What a quoted string may contain without being read as something else. Some clients decode `%41`. */
const PLAIN = /^[\x20-\x24\x26-\x7e]*$/;

/**
 * Returns a `Content-Disposition` that makes the client save a file under a name (RFC 6266). A name that is not ASCII is sent
 * twice: encoded as in RFC 8187, and for older clients with an underscore for each character that they could not read.
 * @param name of the file: everything before the last slash is left out, and so are control characters.
 */
export function attachment(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const shown = last.replace(/\p{Cc}|\p{Cf}/gu, "");
  const simple = shown.replace(/[^\x20-\x7e]|%/gu, "_").replace(/["\\]/g, "\\$&");
  const encoded = PLAIN.test(shown) ? "" : `; filename*=UTF-8''${encode(shown)}`;
  return shown === "" ? "attachment" : `attachment; filename="${simple}"${encoded}`;
}

/** RFC 8187, 3.2.1: `percentEncode` does not encode three characters that have a meaning there, nor the asterisk. */
function encode(text: string): string {
  return percentEncode(text).replace(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
