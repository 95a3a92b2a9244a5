import type { Problem } from "./problems.js";

/** `CS1003: …`, with the path to the type and the fix on lines of their own. */
export function appendFix({ code, message, fix, trail }: Problem): string {
  const reached = trail?.length ? `\n  reached by ${trail.join(" › ")}` : "";
  return `${code}: ${message}${fix ? `\n  fix: ${fix}` : ""}${reached}`;
}

/** The same after the problem's position, for messages that are shown without one. */
export function placed(problem: Problem): string {
  const { file, line, column } = problem;
  return file === undefined ? appendFix(problem) : `${file}:${line}:${column} - ${appendFix(problem)}`;
}

/** The line of the problem with the relevant part underlined, as bundlers show it; `undefined` without a position. */
export function codeFrame({ line, column, length, sourceLine }: Problem): string | undefined {
  if (line === undefined || column === undefined || sourceLine === undefined) return undefined;
  const before = sourceLine.slice(0, column - 1).replace(/[^\t]/g, " ");
  const marked = Math.max(1, Math.min(length ?? 1, sourceLine.length - column + 1));
  return `${line} | ${sourceLine}\n${" ".repeat(String(line).length)} | ${before}${"^".repeat(marked)}`;
}
