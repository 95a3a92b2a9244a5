import type { Decode } from "./decode.js";
import type { Key } from "./found.js";
import type { Issues } from "./issues.js";
import { told } from "./messages.js";

/**
 * Checks a value that is otherwise valid with an expression about the handler's value.
 * @param whole whether `error` is the entire message, not only a reason.
 */
export function checked(
  v: unknown,
  x: Issues,
  k: Key,
  decode: Decode,
  test: (value: unknown) => unknown,
  error: string,
  whole?: boolean,
): unknown {
  const n = x.count;
  const decoded = decode(v, x, k);
  if (x.count === n && !x.lenient && !test(x.encodes ? v : decoded)) x.custom(v, k, error, whole);
  return decoded;
}

/**
 * The same with a function of the project, which returns `true` or what is wrong.
 * @param error the message if the function gives none.
 * @param silent whether its message could quote a secret.
 */
export function checkedBy(
  v: unknown,
  x: Issues,
  k: Key,
  decode: Decode,
  check: (value: unknown) => unknown,
  error: string,
  silent?: boolean,
): unknown {
  const n = x.count;
  const decoded = decode(v, x, k);
  if (x.count !== n || x.lenient) return decoded;
  const said = check(x.encodes ? v : decoded);
  if (said === true) return decoded;
  if (typeof said === "string" && said !== "" && !silent) x.format(v, told, () => ({ error: said }), k);
  else x.custom(v, k, error);
  return decoded;
}
