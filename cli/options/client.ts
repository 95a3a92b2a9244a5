import { Option } from "commander";
import { CLIENT_TYPES, type ClientSettings } from "../../transformer/hosts/client-settings.js";
import { type CommandLine, entryCommand, type ProjectFlags } from "./command-line.js";

interface Flags extends ProjectFlags {
  readonly out?: string;
  readonly types?: ClientSettings["types"];
  readonly tanstack?: boolean;
  readonly check?: boolean;
  readonly watch?: boolean;
}

export function addClient(line: CommandLine): void {
  entryCommand(line, "client", "Print a TypeScript client")
    .option("--out <file>", "write it to a file (default: client of package.json#countersign)")
    .addOption(new Option("--types <how>", "whether to write types out or import them").choices(CLIENT_TYPES))
    .option("--tanstack", "also write options for TanStack Query")
    .option("--check", "fail if the file is not up to date")
    .option("--watch", "write it again after every change")
    .action(async (entry: string | undefined, flags: Flags) => {
      const { client } = await import("../commands/client.js");
      line.done(await client(line.context, { entry, ...flags }));
    });
}
