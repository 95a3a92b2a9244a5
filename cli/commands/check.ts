import { compile } from "../compile.js";
import type { Context, ProjectOptions } from "../context.js";
import { count } from "../problems.js";

/** `countersign check`: TypeScript's problems and Countersign's own, together. */
export async function check(context: Context, options: ProjectOptions): Promise<number> {
  const started = context.now();
  const { stdout } = context;
  const result = await compile(context, options, stdout);
  if (!result) return 1;
  const { problems, routes } = result.compilation;
  const found = problems.length === 0 ? "no problems" : count(problems.length, "warning");
  const time = `(${seconds(context.now() - started)})`;
  stdout.write(`${count(routes.length, "route")}, ${found} ${stdout.colors.dim(time)}\n`);
  return 0;
}

/** `0.8 s` */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
