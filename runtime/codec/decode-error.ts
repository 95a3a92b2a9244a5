import type { Issue } from "../contract/issue.js";
import { formatIssues } from "./format-issues.js";

/**
 * A value is not what a codec's type declares. The message lists what is wrong, a line each, with the place in the value;
 * `issues` are those of a 422, their `loc` from the value inwards: `["items", 0, "price"]`, and `[]` for the value itself.
 * @example
 * try {
 *   orders.parse(message.body);
 * } catch (error) {
 *   if (error instanceof DecodeError) await deadLetters.send(message, error.message);
 *   else throw error;
 * }
 */
export class DecodeError extends Error {
  override readonly name = "DecodeError";
  readonly #issues: readonly Issue[];

  /** @param type as it is called in the message: `Order[]`. */
  constructor(issues: readonly Issue[], type: string) {
    super(errorMessage("is no", issues, type));
    this.#issues = issues;
  }

  /** Up to a hundred. No property of its own, which `console.error` prints behind the message. */
  get issues(): readonly Issue[] {
    return this.#issues;
  }
}

/**
 * A value cannot be sent as a codec's type: TypeScript was told that it is one, and it is not. `issues` as those of a
 * {@link DecodeError}.
 */
export class EncodeError extends Error {
  override readonly name = "EncodeError";
  readonly #issues: readonly Issue[];

  /** @param type as it is called in the message: `Order[]`. */
  constructor(issues: readonly Issue[], type: string) {
    super(errorMessage("cannot be sent as", issues, type));
    this.#issues = issues;
  }

  /** No property of its own, which `console.error` prints behind the message. */
  get issues(): readonly Issue[] {
    return this.#issues;
  }
}

function errorMessage(verdict: string, issues: readonly Issue[], type: string): string {
  const lines = formatIssues(issues).split("\n");
  return `The value ${verdict} ${type}:\n${lines.map((line) => `  ${line}`).join("\n")}`;
}
