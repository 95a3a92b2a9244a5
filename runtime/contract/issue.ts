/** One thing wrong with a request, in FastAPI's shape (its `detail` array holds these). */
export interface Issue {
  readonly type: string;
  /** From the outside in: `["body", "items", 0, "price"]`. */
  readonly loc: (string | number)[];
  readonly msg: string;
  /** The refused value; `null` where nothing was there. */
  readonly input: unknown;
  readonly ctx?: Readonly<Record<string, unknown>>;
}

/** Where generated code reports what it refuses. `runtime/generated/issues.ts` implements it. */
export interface IssueList {
  /** How many issues so far. */
  count: number;
  /** How many of those say that the value has the wrong structure, not merely that it breaks a constraint. */
  structural: number;
  readonly issues: readonly Issue[];
}
