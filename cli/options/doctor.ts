import { type CommandLine, entryCommand, type ProjectFlags } from "./command-line.js";

interface Flags extends ProjectFlags {
  readonly json?: boolean;
}

export function addDoctor(line: CommandLine): void {
  entryCommand(line, "doctor", "Find what keeps a project from being compiled correctly")
    .option("--json", "print the findings as JSON")
    .action(async (entry: string | undefined, flags: Flags) => {
      const { doctor } = await import("../commands/doctor.js");
      line.done(await doctor(line.context, { entry, ...flags }));
    });
}
