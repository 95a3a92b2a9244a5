import { type CommandLine, entryCommand, type ProjectFlags } from "./command-line.js";

interface Flags extends ProjectFlags {
  readonly security?: boolean;
  readonly json?: boolean;
}

export function addRoutes(line: CommandLine): void {
  entryCommand(line, "routes", "List every route")
    .option("--security", "show who can call what")
    .option("--json", "print them as JSON, with who can call what")
    .action(async (entry: string | undefined, flags: Flags) => {
      const { routes } = await import("../commands/routes.js");
      line.done(await routes(line.context, { entry, ...flags }));
    });
}
