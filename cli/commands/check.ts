import { compile } from "../compile.js";
import type { Context, ProjectOptions } from "../context.js";
import { count, formatProblems } from "../problems.js";

export interface CheckOptions extends ProjectOptions {
  /** What was agreed on: a file, or a revision. */
  readonly conforms?: string | undefined;
}

/** `countersign check`: TypeScript's problems and Countersign's own, together; and whether an agreed document is kept. */
export async function check(context: Context, options: CheckOptions): Promise<number> {
  const started = context.now();
  const { stdout } = context;
  const result = await compile(context, options, stdout);
  if (!result) return 1;
  const { problems, routes } = result.compilation;
  if (options.conforms !== undefined) {
    const { conforms } = await import("../conforms/conforms.js");
    const { compilation } = result;
    const found = await conforms(options.conforms, compilation.artifact("openapi"), compilation, context.cwd);
    stdout.write(formatProblems(found.problems, context.cwd, stdout));
    if (found.stubs) stdout.write(`\n${found.stubs}`);
    if (found.problems.length > 0) return 1;
  }
  const found = problems.length === 0 ? "no problems" : count(problems.length, "warning");
  const time = `(${seconds(context.now() - started)})`;
  stdout.write(`${count(routes.length, "route")}, ${found} ${stdout.colors.dim(time)}\n`);
  return 0;
}

/** `0.8 s` */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
