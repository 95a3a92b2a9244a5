import type { Documented } from "./component.js";

/**
 * One thing wrong with a request, in FastAPI's shape (its `detail` array holds these). What generated code notes becomes one
 * in `finish` (`generated/found.ts`); its members in the document are beside it, so that neither is forgotten.
 * @example const issue: Issue = { type: "value_error", loc: ["body", "email"], msg: "is taken", input: null };
 */
export interface Issue {
  readonly type: string;
  /** From the outside in: `["body", "items", 0, "price"]`. */
  readonly loc: (string | number)[];
  readonly msg: string;
  /** The refused value; `null` where nothing was there. */
  readonly input: unknown;
  readonly ctx?: Readonly<Record<string, unknown>>;
}

/** What stands for a secret. */
export const MASK = "**********";

/** All issues are made here, so that a member more is asked for in one place. Plain literals: a spread would cost more than the rest. */
export function issueOf(
  type: string,
  loc: (string | number)[],
  msg: string,
  input: unknown,
  ctx?: Issue["ctx"],
): Issue {
  return ctx ? { type, loc, msg, input, ctx } : { type, loc, msg, input };
}

/** FastAPI's schema to the letter, so that clients made for its documents work with ours: `input` is there, but not promised. */
export const ISSUE_SCHEMA = {
  properties: {
    loc: { items: { anyOf: [{ type: "string" }, { type: "integer" }] }, type: "array", title: "Location" },
    msg: { type: "string", title: "Message" },
    type: { type: "string", title: "Error Type" },
    input: { title: "Input" },
    ctx: { type: "object", title: "Context" },
  },
  type: "object",
  required: ["loc", "msg", "type"],
  title: "ValidationError",
} as const satisfies Documented<Issue>;

/** Where generated code reports what it refuses. `runtime/generated/issues.ts` implements it. */
export interface IssueList {
  /** How many issues so far. */
  count: number;
  /** How many of those say that the value has the wrong structure, not merely that it breaks a constraint. */
  structural: number;
  readonly issues: readonly Issue[];
}
