import { appendFix, codeFrame, placed } from "./problem-text.js";
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
 * Reports warnings in the bundler's way. The first error gets its position, and the others are listed below it.
 * @param module the file that is being transformed, if there is one.
 * @throws the bundler's own error.
 */
export function report(context: Reporter, problems: readonly Problem[], module?: string): void {
  for (const warning of problems.filter(({ severity }) => severity === "warning"))
    context.warn(log([warning], warning, module));
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors[0]) context.error(log(errors, errors[0], module));
}

function log(problems: readonly Problem[], first: Problem, module: string | undefined): Log {
  const { file, line, column } = first;
  const frame = codeFrame(first);
  // Rollup shows line and column after the name of the module that it transforms, even if they belong to another file. A type is
  // often in another file, so the message itself must name it.
  const elsewhere = module !== undefined && file !== module;
  const texts = problems.map((problem) =>
    problem === first && !elsewhere ? appendFix(problem) : placed(problem),
  );
  return {
    message: texts.join("\n\n"),
    ...(file !== undefined && { id: file }),
    // Rollup counts columns from 0.
    ...(line !== undefined &&
      column !== undefined && {
        loc: { ...(file !== undefined && { file }), line, column: column - 1 },
      }),
    ...(frame !== undefined && { frame }),
  };
}
