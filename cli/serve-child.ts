import { once } from "node:events";
import * as nodeModule from "node:module";
import { join } from "node:path";
import { inspect } from "node:util";
import { type CloseLimits, endServing, strayErrors } from "../runtime/node/standalone/ending.js";
import { startupFailure } from "../runtime/node/standalone/failures.js";
import { ProjectError } from "../transformer/hosts/project.js";
import { type HandedConnections, handedConnections } from "./dev/handed-connections.js";
import { closeInspector, openInspector } from "./dev/inspector.js";
import {
  type DevMessage,
  isInspect,
  isRetire,
  type RetireMessage,
  type ServeMessage,
  type ServeRequest,
} from "./dev/messages.js";
import { preload, type Running, StartupError, serveEntry } from "./serving.js";

/** Node 22.8 and later; the types are those of Node 20. */
const { enableCompileCache } = nodeModule as { enableCompileCache?: (folder: string) => unknown };

/**
 * The process that `dev` and `start --workers` start: it serves one build, tells where, and ends on SIGTERM, or when the one
 * that started it is gone.
 * Ctrl-C reaches the whole process group; here it is left to `dev`, which then ends this process in order.
 */
let running: Running | undefined;
let connections: HandedConnections | undefined;
let limits: CloseLimits = { graceMs: 0, delayMs: 0 };
const print = (text: string) => void process.stderr.write(text);

/** @param least the least exit code. */
async function end(within: CloseLimits, least = 0) {
  process.exit(Math.max(least, running ? await endServing(running, within, print) : 0));
}

/** Nobody is to go on sending it requests, or others serve already. */
const atOnce = (): CloseLimits => ({ ...limits, delayMs: 0 });

process.on("SIGINT", () => {});
process.on("SIGTERM", () => void end(limits));
process.on("disconnect", () => void end(limits));

const request = await asked();
const { dev } = request;
limits = request;
try {
  if (dev?.inspect) openInspector(dev.inspect, tell);
  connections = dev && (await handedConnections(dev.url, tell));
  running = await serveEntry(request.entry, request, connections);
  // From here on it could only reach processes that the program starts, which do not know what it means.
  delete process.env["WATCH_REPORT_DEPENDENCIES"];
  void strayErrors(printAndTell).then(() => end(atOnce(), 1));
  const { url, port, docs } = running;
  await tell({ type: "listening", url, port, ...(docs !== undefined && { docs }) });
} catch (error) {
  if (error instanceof ProjectError) await tell({ type: "refused", diagnostic: error.diagnostic });
  else printAndTell(error instanceof StartupError ? startupFailure(error) : `${inspect(error)}\n`);
  // Which files it has loaded has been said in messages, which must have left: one of them may be at fault.
  await sent({});
  process.exit(1);
}

/** A worker of `start` has its request as an argument: `node:cluster` drops messages before the program listens. */
async function asked(): Promise<ServeRequest> {
  const [, , argument] = process.argv;
  if (argument !== undefined) {
    // It reaches the whole process group of a terminal or a supervisor, and is meant for the one that starts workers.
    process.on("SIGHUP", () => {});
    process.on("message", (said) => {
      if (isRetire(said)) retire(said);
    });
    return JSON.parse(argument);
  }
  const message = once(process, "message");
  process.on("message", (said) => {
    if (isRetire(said)) retire(said);
    if (isInspect(said)) openInspector(said, tell);
  });
  keepBytecode(join(process.cwd(), ".countersign", "bytecode"));
  await preload(process.cwd());
  const [request] = (await message) as [ServeRequest];
  return request;
}

/**
 * Has V8 keep what it made of each module, for the next process: an edit leaves all but one or two as they are. Of 1,000 routes
 * loading takes 75 ms of CPU where it took 112. Node writes it when the process ends, a file for each module, so the folder
 * grows with the program and not with edits.
 */
function keepBytecode(folder: string): void {
  enableCompileCache?.(folder);
}

/** Others serve already. */
function retire({ graceMs = limits.graceMs }: RetireMessage): void {
  if (dev) closeInspector(tell);
  connections?.leave();
  void end({ graceMs, delayMs: 0 });
}

/** `dev` shows it to those who send requests meanwhile. */
function printAndTell(text: string): void {
  print(text);
  if (dev) void tell({ type: "failed", text });
}

function tell(message: ServeMessage | DevMessage): Promise<void> {
  return sent(message);
}

/** Resolves once the message, and those before it, have left: `process.exit` would drop them. */
function sent(message: object): Promise<void> {
  return new Promise((resolve) => {
    if (process.send) process.send(message, () => resolve());
    else resolve();
  });
}
