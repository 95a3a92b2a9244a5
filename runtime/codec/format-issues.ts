import type { Issue } from "../contract/issue.js";

/**
 * Issues as text for people and language models, one line each: the path, what is wrong, and the actual value if it is short
 * enough. Secrets are already masked in issues.
 * @param issues of a `DecodeError`, a 422 or the result of `tryDecode`.
 * @returns lines without a newline after the last.
 * @example formatIssues(error.issues)
 * // items[0].price: Input should be greater than or equal to 0, got -1
 * // customer.email: Field required
 */
export function formatIssues(issues: readonly Issue[]): string {
  return issues.map(formatIssue).join("\n");
}

function formatIssue({ loc, msg, input }: Issue): string {
  const place = formatLoc(loc);
  return `${place}${place === "" ? "" : ": "}${oneLine(msg)}${got(input)}`;
}

/** `items[0].price`, and `["user-agent"]` for a name that is not an identifier. */
function formatLoc(loc: Issue["loc"]): string {
  return loc
    .map((step, i) => {
      if (typeof step === "number") return `[${step}]`;
      if (!IDENTIFIER.test(step)) return `[${JSON.stringify(step)}]`;
      return i === 0 ? step : `.${step}`;
    })
    .join("");
}

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** A scalar shows what went wrong; for other values the message of the issue names the kind. */
function got(input: unknown): string {
  if (typeof input === "string") return `, got ${JSON.stringify(beginning(input))}`;
  return ["number", "boolean", "bigint"].includes(typeof input) ? `, got ${String(input)}` : "";
}

/** How many characters of a text are shown. */
const SHOWN = 100;

function beginning(text: string): string {
  if (text.length <= SHOWN) return text;
  // Half of a surrogate pair is not valid text.
  return `${text.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** A message may be the project's own, and contain any text. */
function oneLine(text: string): string {
  if (!text.includes("\n")) return text;
  // Not with a pattern for blanks around the break: for a long run of blanks, it would examine all of them again for each one.
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").join(" ");
}
