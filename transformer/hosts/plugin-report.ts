import { appendFix, codeFrame } from "./problem-text.js";
import type { Problem } from "./problems.js";

/** The part of a plugin context that Rollup, Rolldown and Vite have in common. */
interface Reporter {
  warn(log: Log): void;
  error(log: Log): never;
}

interface Log {
  readonly message: string;
  readonly id?: string;
  readonly loc?: { readonly file?: string; readonly line: number; readonly column: number };
  readonly frame?: string;
}

/**
 * Warnings as the bundler shows them; of errors the first with its place, the others below it.
 * @throws what the bundler makes of an error.
 */
export function report(context: Reporter, problems: readonly Problem[]): void {
  for (const warning of problems.filter(({ severity }) => severity === "warning"))
    context.warn(log([warning], warning));
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors[0]) context.error(log(errors, errors[0]));
}

function log(problems: readonly Problem[], first: Problem): Log {
  const { file, line, column } = first;
  const frame = codeFrame(first);
  const [head, ...others] = problems.map((problem) =>
    problem === first ? appendFix(problem) : `${at(problem)}${appendFix(problem)}`,
  );
  return {
    message: [head, ...others].join("\n\n"),
    ...(file !== undefined && { id: file }),
    // Rollup counts columns from 0.
    ...(line !== undefined &&
      column !== undefined && {
        loc: { ...(file !== undefined && { file }), line, column: column - 1 },
      }),
    ...(frame !== undefined && { frame }),
  };
}

const at = ({ file, line, column }: Problem) => (file === undefined ? "" : `${file}:${line}:${column} `);
