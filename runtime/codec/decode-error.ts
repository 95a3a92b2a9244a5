import type { Issue } from "../contract/issue.js";
import { formatIssues } from "./format-issues.js";
import { IssuesError } from "./issues-error.js";

/**
 * A value is not as a codec's type declares. The message lists what is wrong, one line each, with the path in the value. `issues`
 * are up to a hundred issues like those of a 422. Their `loc` starts at the value: `["items", 0, "price"]`, and `[]` for the
 * value itself.
 * @example
 * try {
 *   orders.parse(message.body);
 * } catch (error) {
 *   if (error instanceof DecodeError) await deadLetters.send(message, error.message);
 *   else throw error;
 * }
 */
export class DecodeError extends IssuesError {
  override readonly name = "DecodeError";

  /** @param type its name in the message: `Order[]`. */
  constructor(issues: readonly Issue[], type: string) {
    super(errorMessage("is not a valid", issues, type), issues);
  }
}

/**
 * A value cannot be sent as a codec's type: its TypeScript type claims that it can, but its content does not match. `issues` are
 * as in a {@link DecodeError}.
 * @example
 * const order = JSON.parse(text) as Order; // Unchecked.
 * orders.stringify([order]); // EncodeError: The value cannot be sent as Order[]: …
 */
export class EncodeError extends IssuesError {
  override readonly name = "EncodeError";

  /** @param type its name in the message: `Order[]`. */
  constructor(issues: readonly Issue[], type: string) {
    super(errorMessage("cannot be sent as", issues, type), issues);
  }
}

function errorMessage(verdict: string, issues: readonly Issue[], type: string): string {
  const lines = formatIssues(issues).split("\n");
  return `The value ${verdict} ${type}:\n${lines.map((line) => `  ${line}`).join("\n")}`;
}
