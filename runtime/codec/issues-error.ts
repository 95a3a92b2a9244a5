import type { Issue } from "../contract/issue.js";

/** An error whose message states as text what its issues state as data. */
export abstract class IssuesError extends Error {
  readonly #issues: readonly Issue[];

  constructor(message: string, issues: readonly Issue[]) {
    super(message);
    this.#issues = issues;
  }

  /** In the shape of a 422. Inherited, since `console.error` prints an error's own properties after its message. */
  get issues(): readonly Issue[] {
    return this.#issues;
  }
}
