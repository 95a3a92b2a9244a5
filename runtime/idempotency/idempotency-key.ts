import { HttpError } from "../errors/http-error.js";

/** Visible ASCII but for quotes and what separates the members of a list. */
const BARE = /^[!#-+\--:<-[\]-~]{1,255}$/;
/** A string of structured fields (RFC 9651, 3.3.3), which the header is by the draft. */
const QUOTED = /^"((?:[ !#-[\]-~]|\\["\\]){1,255})"$/;

/**
 * The key in an `Idempotency-Key`: a string in quotes (draft-ietf-httpapi-idempotency-key-header), or the same without them, as most clients send it.
 * @throws HttpError 400 where it is none.
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
    "Idempotency-Key is missing: send a key of your own, such as a UUID, and the same one when you try again",
  );
