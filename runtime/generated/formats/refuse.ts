import type { IssueType } from "../../contract/issue-types.js";
import type { Explain, Key } from "../found.js";
import type { Issues } from "../issues.js";
import type { Kind } from "../messages.js";

/** Records that a value does not have a format, or is not a string. */
export function refuse<T extends IssueType>(
  v: unknown,
  x: Issues,
  k: Key,
  kind: Kind<T>,
  explain?: Explain<T>,
): unknown {
  if (typeof v !== "string") x.string(v, k);
  else x.format(v, kind, explain, k);
  return v;
}

/** The message for a text if the format has no words for what is wrong with it. */
export function notA(what: string): Explain<"value_error"> {
  return () => ({ error: `value is not a valid ${what}` });
}
