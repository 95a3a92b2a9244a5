import type { Issue } from "../contract/issue.js";

/**
 * Issues as text for people and language models, a line each: the place, what is wrong, and what was there instead where
 * that is short enough to say. Secrets are masked in issues already.
 * @param issues of a `DecodeError`, a 422 or what `tryDecode` returns.
 * @returns lines without a newline behind the last.
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

/** `items[0].price`, and `["user-agent"]` for what is no identifier. */
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

/** A scalar says what went wrong; of anything else the issue's message names the kind. */
function got(input: unknown): string {
  if (typeof input === "string") return `, got ${JSON.stringify(beginning(input))}`;
  return ["number", "boolean", "bigint"].includes(typeof input) ? `, got ${String(input)}` : "";
}

/** Characters that are shown of a text. */
const SHOWN = 100;

function beginning(text: string): string {
  if (text.length <= SHOWN) return text;
  // Half of a surrogate pair is no text.
  return `${text.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** A message may be the project's own, and say anything. */
function oneLine(text: string): string {
  if (!text.includes("\n")) return text;
  // Not by a pattern of blanks around the break: of a long run of them it would look at each again for each.
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").join(" ");
}
