import { Option } from "commander";
import { type CommandLine, entryCommand, type ProjectFlags } from "./command-line.js";
import { conformsOption } from "./conforms.js";

interface Flags extends ProjectFlags {
  readonly conforms?: string;
  readonly timing?: boolean;
  readonly json?: boolean;
}

export function addCheck(line: CommandLine): void {
  entryCommand(line, "check", "Type-check the program, and report what cannot be served")
    .addOption(conformsOption())
    .option("--timing", "show where the time went")
    .addOption(
      new Option("--json", "print the times as JSON").implies({ timing: true }).conflicts("conforms"),
    )
    .action(async (entry: string | undefined, flags: Flags) => {
      const { check } = await import("../commands/check.js");
      line.done(await check(line.context, { entry, ...flags }));
    });
}
