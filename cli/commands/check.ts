import { createStopwatch } from "../../transformer/timing.js";
import { compile, type Good } from "../compile.js";
import type { Context, ProjectOptions } from "../context.js";
import { countedRoutes } from "../counted-routes.js";
import { count, formatProblems } from "../problems.js";
import { seconds } from "../seconds.js";
import { timingJson, timingTable } from "../timing.js";

export interface CheckOptions extends ProjectOptions {
  /** The agreed document: a file, or a revision. */
  readonly conforms?: string | undefined;
  /** Whether to print where the time went. */
  readonly timing?: boolean | undefined;
  /** Prints the times as data. Problems are then on standard error. */
  readonly json?: boolean | undefined;
}

/**
 * `countersign check`: TypeScript's problems and Countersign's own, together; and whether the program conforms to an agreed
 * document.
 */
export async function check(context: Context, options: CheckOptions): Promise<number> {
  const started = context.now();
  const { stdout, stderr } = context;
  const stopwatch = options.timing ? createStopwatch(() => context.now()) : undefined;
  const result = await compile(context, options, options.json ? stderr : stdout, stopwatch);
  const isKept =
    !result || options.conforms === undefined || (await keeps(options.conforms, result, context));
  const unsettled = result?.compilation.unsettled;
  if (options.json && stopwatch) stdout.write(timingJson(stopwatch.times(), unsettled));
  else {
    if (result && isKept) stdout.write(verdict(result, context.now() - started, context));
    if (stopwatch) stdout.write(`\n${timingTable(stopwatch.times(), unsettled)}`);
  }
  return result && isKept ? 0 : 1;
}

/** Reports where the program does not conform to the agreed document. */
async function keeps(agreed: string, { compilation }: Good, { cwd, stdout }: Context): Promise<boolean> {
  const { conforms } = await import("../conforms/conforms.js");
  const { problems, stubs } = await conforms(agreed, compilation.artifact("openapi"), compilation, cwd);
  stdout.write(formatProblems(problems, cwd, stdout));
  if (stubs) stdout.write(`\n${stubs}`);
  return problems.length === 0;
}

function verdict({ compilation }: Good, milliseconds: number, { stdout }: Context): string {
  const { problems, routes } = compilation;
  const found = problems.length === 0 ? "no problems" : count(problems.length, "warning");
  return `${countedRoutes(routes)}, ${found} ${stdout.colors.dim(`(${seconds(milliseconds)})`)}\n`;
}
