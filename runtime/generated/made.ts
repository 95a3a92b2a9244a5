import type { Decode } from "./decode.js";
import type { Key } from "./found.js";
import type { Issues } from "./issues.js";
import { kinds, UNKNOWN_REASON } from "./messages.js";

/** Encodes a value with a function of the project. */
export function written(
  v: unknown,
  x: Issues,
  k: Key,
  encode: Decode,
  write: (value: unknown) => unknown,
): unknown {
  if (v === undefined) return x.missing(k);
  let wire: unknown;
  try {
    wire = write(v);
  } catch (error) {
    return refuse(v, x, k, reasonOf(error));
  }
  return encode(wire, x, k);
}

/**
 * Makes a value from a valid input with a function of the project.
 * @param silent whether its message about bad input could quote a secret.
 * @throws errors that are mistakes in the function, and not about its input.
 */
export function made(
  v: unknown,
  x: Issues,
  k: Key,
  decode: Decode,
  make: (wire: unknown) => unknown,
  silent?: boolean,
): unknown {
  const n = x.count;
  const wire = decode(v, x, k);
  if (x.count !== n) return undefined;
  try {
    return make(wire);
  } catch (error) {
    if (isMistake(error)) throw error;
    return refuse(v, x, k, silent ? UNKNOWN_REASON : reasonOf(error));
  }
}

/** The reason may quote the value, which may be a secret. */
function refuse(v: unknown, x: Issues, k: Key, error: string): undefined {
  x.unlike(kinds.value_error, v, k, () => ({ error }));
}

/**
 * An error that indicates wrong code, not wrong input. Node's own functions, such as `new URL`, throw a `TypeError` with a code
 * for wrong input.
 */
function isMistake(error: unknown): boolean {
  if (!(error instanceof Error)) return true;
  return (error instanceof TypeError && !("code" in error)) || error instanceof ReferenceError;
}

function reasonOf(error: unknown): string {
  return error instanceof Error && error.message !== "" ? error.message : UNKNOWN_REASON;
}
