import { InvalidArgumentError, Option } from "commander";
import { type CommandLine, entryCommand, type ProjectFlags } from "./command-line.js";
import { hostOption, portOption } from "./listening.js";

interface Flags extends ProjectFlags {
  readonly outDir?: string;
  readonly host: string;
  readonly port: number;
  readonly workers: number | "auto";
  readonly grace: number;
  readonly shutdownDelay: number;
  readonly keepAlive: number;
  readonly accessLog?: "json" | "human" | "off";
}

export function addStart(line: CommandLine): void {
  entryCommand(line, "start", "Serve the output of build")
    .option("--out-dir <folder>", "the folder that build wrote (default: dist, or outDir of tsconfig.json)")
    .addOption(hostOption("0.0.0.0"))
    .addOption(portOption())
    .addOption(workersOption())
    .addOption(graceOption())
    .addOption(shutdownDelayOption())
    .addOption(keepAliveOption())
    .addOption(accessLogOption())
    .action(async (entry: string | undefined, flags: Flags) => {
      const { start } = await import("../commands/start.js");
      line.done(await start(line.context, { entry, ...flags }));
    });
}

function workersOption(): Option {
  return new Option(
    "--workers <number|auto>",
    "the number of processes that serve; auto means one for each core",
  )
    .default(1)
    .argParser(parseWorkers);
}

/** Shorter than the time that orchestrators wait by default before they kill a process. */
function graceOption(): Option {
  return new Option("--grace <seconds>", "how long requests in progress may take when the server shuts down")
    .default(10)
    .argParser(parseGrace);
}

/** The name that Kubernetes' own servers use for it. */
function shutdownDelayOption(): Option {
  return new Option(
    "--shutdown-delay <seconds>",
    "how long it reports that it is not ready, but still responds, before it shuts down",
  )
    .default(0)
    .argParser(parseGrace);
}

function keepAliveOption(): Option {
  return new Option("--keep-alive <seconds>", "how long a connection without a request stays open")
    .default(5)
    .argParser(parseKeepAlive);
}

function accessLogOption(): Option {
  return new Option("--access-log <form>", "a line for each request (default: json in production)").choices([
    "json",
    "human",
    "off",
  ]);
}

function parseWorkers(text: string): number | "auto" {
  if (text === "auto") return text;
  const count = Number(text);
  if (!/^\d{1,3}$/.test(text) || count < 1)
    throw new InvalidArgumentError("Write a number from 1 to 999, or auto.");
  return count;
}

function parseGrace(text: string): number {
  if (!/^\d{1,4}(\.\d+)?$/.test(text))
    throw new InvalidArgumentError("Write a number of seconds from 0 to 9999.");
  return Number(text);
}

function parseKeepAlive(text: string): number {
  const seconds = Number(text);
  if (!/^\d{1,4}(\.\d+)?$/.test(text) || seconds < 0.001)
    throw new InvalidArgumentError("Write a number of seconds, more than 0 and at most 9999.");
  return seconds;
}
