import type { Issue } from "../../../runtime/contract/issue.js";

/** What a test expects of a decoder or an encoder. */

export const value = (it: unknown) => ({ value: it });

export function issue(type: string, loc: (string | number)[], msg: string, input: unknown, ctx?: object) {
  return { type, loc, msg, input, ...(ctx && { ctx }) };
}

export const issues = (...all: Pick<Issue, "type" | "loc" | "msg" | "input">[]) => ({ issues: all });

export const missing = (loc: (string | number)[], input: unknown) =>
  issue("missing", loc, "Field required", input);
