import { type CommandLine, entryCommand, type ProjectFlags } from "./command-line.js";

export function addMcp(line: CommandLine): void {
  entryCommand(line, "mcp", "Offer check, routes, explain and openapi to coding agents").action(
    async (entry: string | undefined, flags: ProjectFlags) => {
      const { mcp } = await import("../commands/mcp.js");
      line.done(await mcp(line.context, { entry, ...flags }, line.version));
    },
  );
}
