import type { Decode } from "./decode.js";
import type { Key } from "./found.js";
import type { Issues } from "./issues.js";

/** A value whose broken constraints are reported in the words that its author wrote. */
export function saying(
  v: unknown,
  x: Issues,
  k: Key,
  decode: Decode,
  messages: Readonly<Record<string, string>>,
): unknown {
  const n = x.count;
  const decoded = decode(v, x, k);
  if (x.count !== n) x.say(n, messages);
  return decoded;
}
