import type { IssueType } from "../../contract/issue-types.js";
import type { Explain, Key } from "../found.js";
import type { Issues } from "../issues.js";
import type { Kind } from "../messages.js";

/** Notes that a value is not of a format, or no string at all. */
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

/** What is said of a text where the format has no words for what is wrong with it. */
export function notA(what: string): Explain<"value_error"> {
  return () => ({ error: `value is not a valid ${what}` });
}
