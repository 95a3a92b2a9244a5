import { compile } from "../compile.js";
import type { Context, ProjectOptions } from "../context.js";
import { routeTable } from "../route-table.js";
import { securityReport, securityTable } from "../security-report.js";

interface RoutesOptions extends ProjectOptions {
  readonly security?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** `countersign routes`: the table of what the program serves, in the order of matching. */
export async function routes(context: Context, options: RoutesOptions): Promise<number> {
  const result = await compile(context, options, context.stderr);
  if (!result) return 1;
  const { compilation } = result;
  if (options.json) {
    context.stdout.write(`${JSON.stringify(securityReport(compilation), null, 2)}\n`);
    return 0;
  }
  const text = options.security ? securityTable(compilation) : routeTable(compilation);
  const [head = "", ...rows] = text.split("\n");
  context.stdout.write([context.stdout.colors.bold(head), ...rows].join("\n"));
  return 0;
}
