import type { Documented } from "./component.js";

// `finish` (`generated/found.ts`) creates an issue from each note of generated code. The issue's members in the document are in
// this file, too, so that neither is forgotten.

/**
 * One thing that is wrong with a request, in FastAPI's shape (its `detail` array contains these).
 * @example const issue: Issue = { type: "value_error", loc: ["body", "email"], msg: "is taken", input: null };
 */
export interface Issue {
  readonly type: string;
  /** From the outside in: `["body", "items", 0, "price"]`. */
  readonly loc: (string | number)[];
  readonly msg: string;
  /** The refused value, or `null` if there was none. */
  readonly input: unknown;
  readonly ctx?: Readonly<Record<string, unknown>>;
}

/** Replaces a secret. */
export const MASK = "**********";

/**
 * Creates all issues, so that a new member is required in only one place. Plain literals: a spread would cost more than
 * everything else.
 */
export function issueOf(
  type: string,
  loc: (string | number)[],
  msg: string,
  input: unknown,
  ctx?: Issue["ctx"],
): Issue {
  return ctx ? { type, loc, msg, input, ctx } : { type, loc, msg, input };
}

/** FastAPI's schema verbatim, so that clients generated for its documents work with ours: `input` is present, but not promised. */
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

/** Collects what generated code refuses. `runtime/generated/issues.ts` implements it. */
export interface IssueList {
  /** The number of issues so far. */
  count: number;
  /** How many of them report that the value has the wrong structure, instead of only violating a constraint. */
  structural: number;
  readonly issues: readonly Issue[];
}
