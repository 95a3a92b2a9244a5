import { InvalidArgumentError } from "commander";
import type { InspectAddress } from "../dev/messages.js";
import { type CommandLine, entryCommand, type ProjectFlags } from "./command-line.js";
import { hostOption, portOption } from "./listening.js";

interface Flags extends ProjectFlags {
  readonly host: string;
  readonly port: number;
  readonly checkFirst?: boolean;
  readonly stopFirst?: boolean;
  readonly inspect?: InspectAddress | true;
  readonly open?: boolean;
}

export function addDev(line: CommandLine): void {
  entryCommand(line, "dev", "Serve the app, and restart it after every change")
    .addOption(hostOption("127.0.0.1"))
    .addOption(portOption())
    .option("--check-first", "do not serve a build with type errors")
    .option("--stop-first", "end the old process before the new one starts")
    .option("--inspect [host:port]", "let a debugger connect (default: 127.0.0.1:9229)", parseInspect)
    .option("--open", "open the docs in a browser")
    .action(async (entry: string | undefined, flags: Flags) => {
      const { dev } = await import("../commands/dev.js");
      const { inspect, ...others } = flags;
      const at = inspect === true ? INSPECT : inspect;
      line.done(await dev(line.context, { entry, ...others, inspect: at }));
    });
}

/** Node's default. */
const INSPECT: InspectAddress = { host: "127.0.0.1", port: 9229 };

/** In the format of Node's own option with this name: a port, a host, or both. */
export function parseInspect(text: string): InspectAddress {
  const isPort = /^\d+$/.test(text);
  const [, host = "", port] = /^(\[[\da-f:.]+\]|[^:\s/\\]+)(?::(\d+))?$/i.exec(text) ?? [];
  const at = { host: isPort ? INSPECT.host : host, port: Number(isPort ? text : (port ?? INSPECT.port)) };
  if (at.host === "" || at.port > 65535)
    throw new InvalidArgumentError("Write a port or host:port, as in --inspect=127.0.0.1:9229.");
  return { ...at, host: at.host.replace(/^\[|\]$/g, "") };
}
