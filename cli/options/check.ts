import { type CommandLine, entryCommand, type ProjectFlags } from "./command-line.js";
import { conformsOption } from "./conforms.js";

interface Flags extends ProjectFlags {
  readonly conforms?: string;
}

export function addCheck(line: CommandLine): void {
  entryCommand(line, "check", "Type-check, and report what cannot be served")
    .addOption(conformsOption())
    .action(async (entry: string | undefined, flags: Flags) => {
      const { check } = await import("../commands/check.js");
      line.done(await check(line.context, { entry, ...flags }));
    });
}
