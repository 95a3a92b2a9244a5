import { type CommandLine, entryCommand, type ProjectFlags } from "./command-line.js";
import { hostOption, portOption } from "./listening.js";

interface Flags extends ProjectFlags {
  readonly host: string;
  readonly port: number;
  readonly checkFirst?: boolean;
}

export function addDev(line: CommandLine): void {
  entryCommand(line, "dev", "Serve, and serve anew after every change")
    .addOption(hostOption("127.0.0.1"))
    .addOption(portOption())
    .option("--check-first", "serve nothing whose types are not right")
    .action(async (entry: string | undefined, flags: Flags) => {
      const { dev } = await import("../commands/dev.js");
      line.done(await dev(line.context, { entry, ...flags }));
    });
}
