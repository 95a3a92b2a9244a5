import { HttpError } from "../errors/http-error.js";

/** Visible ASCII, except quotes and the separators of list members. */
const BARE = /^[!#-+\--:<-[\]-~]{1,255}$/;
/** A string in structured fields (RFC 9651, 3.3.3), as the draft defines the header. */
const QUOTED = /^"((?:[ !#-[\]-~]|\\["\\]){1,255})"$/;

/**
 * Returns the key in an `Idempotency-Key`: a quoted string (draft-ietf-httpapi-idempotency-key-header), or the same without
 * quotes, as most clients send it.
 * @throws HttpError 400 if it is invalid.
 */
export function idempotencyKey(header: string): string {
  const value = header.trim();
  if (BARE.test(value)) return value;
  const [, quoted] = QUOTED.exec(value) ?? [];
  if (quoted === undefined)
    throw new HttpError(
      400,
      "Idempotency-Key cannot be read: send 1 to 255 visible characters of ASCII, such as a UUID",
    );
  return quoted.replace(/\\(.)/g, "$1");
}

export const keyMissing = () =>
  new HttpError(
    400,
    "Idempotency-Key is missing: send a key of your choice, such as a UUID, and the same key if you try again",
  );
