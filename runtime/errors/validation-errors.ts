import type { Issue } from "../contract/issue.js";

/**
 * The request is not as the signature declares. The response is a 422 with all issues, or as many as the app's `issueLimit`
 * allows, unless `onError` changes it.
 * @example throw new RequestValidationError([{ type: "value_error", loc: ["body", "email"], msg: "is taken", input: null }]);
 */
export class RequestValidationError extends Error {
  override readonly name = "RequestValidationError";
  readonly issues: readonly Issue[];

  /** @param more whether there may be more issues, because checking stopped. */
  constructor(issues: readonly Issue[], more = false) {
    super(validationMessage(issues, more));
    this.issues = issues;
  }
}

export function validationMessage(issues: readonly Issue[], more: boolean): string {
  const found = issues.length === 1 ? "one issue" : `${issues.length} issues`;
  return `The request has ${found}${more ? " or more" : ""}`;
}

/**
 * A handler's result is not what its return type declares: the server's fault, so a 500 that only the log explains.
 * @example
 * ```ts
 * app.onError(500, (error) => {
 *   if (error instanceof ResponseValidationError) console.error(error.issues);
 * });
 * ```
 */
export class ResponseValidationError extends Error {
  override readonly name = "ResponseValidationError";
  readonly #issues: readonly Issue[];

  constructor(issues: readonly Issue[], what = "The result does not match the return type") {
    super(`${what}:\n${issues.map(line).join("\n")}`);
    this.#issues = issues;
  }

  /** With `loc` from `["response", …]`. Not an own property, because `console.error` would print it after the message. */
  get issues(): readonly Issue[] {
    return this.#issues;
  }
}

const line = ({ loc, msg, type, input }: Issue) => `  ${JSON.stringify(loc)} ${msg} (${type})${shown(input)}`;

/** A scalar shows what went wrong; for other values the message of the issue names the kind. */
function shown(input: unknown): string {
  if (input === null || typeof input === "object" || typeof input === "undefined") return "";
  const text = typeof input === "string" ? JSON.stringify(input.slice(0, SHOWN)) : String(input);
  return `, got ${text}${typeof input === "string" && input.length > SHOWN ? "…" : ""}`;
}

/** Characters of a text. */
const SHOWN = 100;
