const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const POINTER = /^(?:\/(?:[^~/]|~[01])*)*$/;
const RELATIVE_POINTER = /^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^~/]|~[01])*)*)$/;

/** Base64 with its padding (RFC 4648, 4). */
export function isByte(s: string): boolean {
  return BASE64.test(s);
}

/** A JSON Pointer (RFC 6901). */
export function isJsonPointer(s: string): boolean {
  return POINTER.test(s);
}

export function isRelativeJsonPointer(s: string): boolean {
  return RELATIVE_POINTER.test(s);
}

/** An ECMA-262 regular expression. */
export function isRegex(s: string): boolean {
  try {
    new RegExp(s, "u");
    return true;
  } catch {
    return false;
  }
}
