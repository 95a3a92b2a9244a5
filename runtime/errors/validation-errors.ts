import type { Issue } from "../contract/issue.js";

/** The request is not what the signature asks for. Answered with 422 and every issue, unless `onError` says otherwise. */
export class RequestValidationError extends Error {
  override readonly name = "RequestValidationError";
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(`The request has ${issues.length === 1 ? "one issue" : `${issues.length} issues`}`);
    this.issues = issues;
  }
}

/** A handler's result is not what its return type declares: the server's fault, so a 500 that only the log explains. */
export class ResponseValidationError extends Error {
  override readonly name = "ResponseValidationError";
  /** With `loc` from `["response", …]`. */
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(`The result is not what the return type declares:\n${issues.map(line).join("\n")}`);
    this.issues = issues;
  }
}

const line = ({ loc, msg, type }: Issue) => `  ${JSON.stringify(loc)} ${msg} (${type})`;
