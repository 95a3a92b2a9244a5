import { relative } from "node:path";
import type { Problem } from "../transformer/hosts/program.js";
import type { Colors, Output } from "./output.js";

/**
 * Formats problems as `tsc` does, each with its fix: with a code frame on a terminal, on one line each (which editors and CI
 * parse) in a pipe. Files are relative to `cwd`.
 */
export function formatProblems(
  problems: readonly Problem[],
  cwd: string,
  output: Pick<Output, "terminal" | "colors">,
): string {
  if (problems.length === 0) return "";
  const blocks = problems.map((problem) => formatProblem(problem, cwd, output));
  const between = output.terminal ? "\n" : "";
  return `${blocks.join(between)}\n${summarize(problems)}\n`;
}

/** One problem without the summary. Ends with a line break. */
export function formatProblem(
  problem: Problem,
  cwd: string,
  output: Pick<Output, "terminal" | "colors">,
): string {
  return output.terminal ? pretty(problem, cwd, output.colors) : plain(problem, cwd);
}

/** `Found 2 errors in 1 file.`, or warnings if there are no errors. */
export function summarize(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === "error");
  const counted = errors.length > 0 ? errors : problems;
  const files = new Set(counted.flatMap((problem) => problem.file ?? [])).size;
  const kind = errors.length > 0 ? "error" : "warning";
  const where = files > 0 ? ` in ${count(files, "file")}` : "";
  return `Found ${count(counted.length, kind)}${where}.`;
}

/** `1 route`, `2 routes`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}

function plain(problem: Problem, cwd: string): string {
  const where = problem.file ? `${shown(problem.file, cwd)}${position(problem, "(", ",", ")")}: ` : "";
  const head = `${where}${problem.severity} ${problem.code}: ${indented(problem.message)}`;
  return [head, ...notes(problem)].join("\n") + "\n";
}

function pretty(problem: Problem, cwd: string, colors: Colors): string {
  const paint = problem.severity === "error" ? colors.red : colors.yellow;
  const where = problem.file
    ? `${colors.cyan(shown(problem.file, cwd))}${position(problem, ":", ":", "", colors.yellow)} - `
    : "";
  const head = `${where}${paint(problem.severity)} ${colors.gray(`${problem.code}:`)} ${indented(problem.message)}`;
  const frame = codeFrame(problem, colors.inverse, paint);
  const said = notes(problem).map(dimTrail(colors));
  const between = frame.length > 0 && said.length > 0 ? [""] : [];
  return [head, ...frame, ...between, ...said].join("\n") + "\n";
}

/** The line of the problem with squiggles below it, after a blank line. Tabs keep their width. */
function codeFrame(
  problem: Problem,
  number: (text: string) => string,
  paint: (text: string) => string,
): string[] {
  const { sourceLine, line, column } = problem;
  if (sourceLine === undefined || line === undefined || column === undefined) return [];
  const start = Math.min(column - 1, sourceLine.length);
  const length = Math.max(1, Math.min(problem.length ?? 1, sourceLine.length - start));
  const before = sourceLine.slice(0, start).replace(/[^\t]/g, " ");
  const gutter = " ".repeat(String(line).length);
  return [
    "",
    `${number(String(line))} ${sourceLine}`,
    `${number(gutter)} ${before}${paint("~".repeat(length))}`,
  ];
}

function notes(problem: Problem): string[] {
  const trail = problem.trail?.length ? [`  reached by ${problem.trail.join(" › ")}`] : [];
  const fix = problem.fix ? [`  fix: ${indented(problem.fix)}`] : [];
  return [...fix, ...trail];
}

function dimTrail(colors: Colors): (line: string) => string {
  return (line) => (line.startsWith("  reached by") ? colors.dim(line) : line);
}

function position(
  problem: Problem,
  open: string,
  between: string,
  close: string,
  paint = (text: string) => text,
) {
  if (problem.line === undefined) return "";
  return `${open}${paint(String(problem.line))}${between}${paint(String(problem.column ?? 1))}${close}`;
}

/** A message with several lines (TypeScript's chains) stays one block. */
function indented(text: string): string {
  return text.replace(/\n(?=\S)/g, "\n  ");
}

/** Relative to `cwd` with forward slashes, as `tsc` prints it; absolute if it is on another drive. */
export function shown(file: string, cwd: string): string {
  return (relative(cwd, file) || file).replaceAll("\\", "/");
}
