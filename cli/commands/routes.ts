import type { RouteEntry } from "../../transformer/hosts/program.js";
import { compile } from "../compile.js";
import type { Context, ProjectOptions } from "../context.js";
import { table } from "../table.js";

/** `countersign routes`: the table of what the program serves, in the order in which it is matched. */
export async function routes(context: Context, options: ProjectOptions): Promise<number> {
  const result = await compile(context, options, context.stderr);
  if (!result) return 1;
  const text = routeTable(result.compilation.routes);
  const [head = "", ...rows] = text.split("\n");
  context.stdout.write([context.stdout.colors.bold(head), ...rows].join("\n"));
  return 0;
}

/** METHOD, PATH, OPERATION, SOURCE, and what is unusual: it streams, or the document does not show it. */
function routeTable(entries: readonly RouteEntry[]): string {
  const rows = entries.map((route) => [
    route.method.toUpperCase(),
    route.path,
    route.operationId,
    route.source,
    ...notesOf(route),
  ]);
  return table([["METHOD", "PATH", "OPERATION", "SOURCE"], ...rows]);
}

/** One cell, or none. */
function notesOf({ hidden, compiled }: RouteEntry): readonly string[] {
  const streams = compiled.plan.result.bodies.flatMap(({ body }) =>
    body.kind === "json-lines" || body.kind === "events" ? [STREAMS[body.kind]] : [],
  );
  const notes = [...new Set(streams), ...(hidden ? ["hidden"] : [])];
  return notes.length > 0 ? [notes.join(", ")] : [];
}

const STREAMS = { "json-lines": "JSON Lines", events: "Server-Sent Events" } as const;
