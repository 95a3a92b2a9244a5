import { IssuesError } from "../codec/issues-error.js";
import type { Issue } from "../contract/issue.js";
import { selfExplanatory } from "../errors/self-explanatory.js";
import type { SettingsProblem } from "./problems.js";

/**
 * The environment does not match a program's settings. The message has a line for each variable, with what is wrong and what was
 * expected, and contains no secrets. `countersign start` and `dev` print it without a stack.
 *
 * @example
 * ```ts
 * try {
 *   readSettings();
 * } catch (error) {
 *   if (!(error instanceof SettingsError)) throw error;
 *   console.error(error.message);
 *   process.exit(1);
 * }
 * ```
 */
export class SettingsError extends IssuesError {
  override readonly name = "SettingsError";

  /**
   * @param message what is wrong, one line for each variable.
   * @param issues whose `loc` begins with the name of a variable.
   */
  constructor(message: string, issues: readonly Issue[]) {
    super(message, issues);
    selfExplanatory(this);
  }
}

/**
 * @param source where the settings are declared.
 * @param places that were searched for variables.
 */
export function messageOf(
  problems: readonly SettingsProblem[],
  source: string,
  places: readonly string[],
): string {
  const width = Math.max(...problems.map(({ variable }) => variable.length));
  const lines = problems.map((problem) => `  ${problem.variable.padEnd(width)}  ${lineOf(problem)}`);
  const count = problems.length === 1 ? "1 variable is" : `${problems.length} variables are`;
  return [
    `${count} not set as the settings at ${source} declare:`,
    "",
    ...lines,
    "",
    `Looked for in ${places.join(", then in ")}.`,
  ].join("\n");
}

function lineOf({ kind, messages, expects, place, text, near, since }: SettingsProblem): string {
  const expected = expects === undefined ? [] : [`Expected: ${expects}`];
  if (kind === "wrong") {
    const got =
      text === undefined ? (place === undefined ? [] : [`Set in ${place}`]) : [`Got ${text} from ${place}`];
    return [messages.join("; "), ...got, ...expected].join(". ");
  }
  const state = kind === "empty" ? `is empty in ${place}, which counts as not set` : "is not set";
  const needed = since === undefined ? "" : `, and is needed because ${since} is set`;
  const meant = near === undefined ? [] : [`Did you mean ${near}, which is set?`];
  return [state + needed, ...expected, ...meant].join(". ");
}
