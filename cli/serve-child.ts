import * as nodeModule from "node:module";
import { join } from "node:path";
import { inspect } from "node:util";
import { type CloseLimits, endServing, strayErrors } from "../runtime/node/standalone/ending.js";
import { startupFailure } from "../runtime/node/standalone/failures.js";
import { ProjectError } from "../transformer/hosts/project.js";
import { type HandedConnections, handedConnections } from "./dev/handed-connections.js";
import { closeInspector, openInspector } from "./dev/inspector.js";
import { loadAhead } from "./dev/load-ahead.js";
import {
  type DevMessage,
  isInspect,
  isLoad,
  isRetire,
  type RetireMessage,
  type ServeMessage,
  type ServeRequest,
} from "./dev/messages.js";
import { preload, type Running, StartupError, serveEntry } from "./serving.js";

/** Node 22.8 and later. The types are those of Node 20. */
const { enableCompileCache } = nodeModule as { enableCompileCache?: (folder: string) => unknown };

/**
 * The process that `dev` and `start --workers` start: it serves one build, reports where, and ends on SIGTERM or when its parent
 * is gone. Ctrl-C reaches the whole process group. This process ignores it, and `dev` then shuts it down.
 */
let running: Running | undefined;
let connections: HandedConnections | undefined;
let limits: CloseLimits = { graceMs: 0, delayMs: 0, idleMs: 0 };
const print = (text: string) => void process.stderr.write(text);

/** @param least the minimum exit code. */
async function end(within: CloseLimits, least = 0) {
  process.exit(Math.max(least, running ? await endServing(running, within, print) : 0));
}

/** No one should send it requests any more, or others already serve. */
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
  // From here on, only processes that the program starts would see it, and they do not know what it means.
  delete process.env["WATCH_REPORT_DEPENDENCIES"];
  void strayErrors(printAndTell).then(() => end(atOnce(), 1));
  const { url, port, docs } = running;
  await tell({ type: "listening", url, port, ...(docs !== undefined && { docs }) });
} catch (error) {
  if (error instanceof ProjectError) await tell({ type: "refused", diagnostic: error.diagnostic });
  else printAndTell(error instanceof StartupError ? startupFailure(error) : `${inspect(error)}\n`);
  // The loaded files were reported in messages, which must be sent before: one of the files may be at fault.
  await sent({});
  process.exit(1);
}

/** A worker of `start` receives its request as an argument: `node:cluster` drops messages before the program listens. */
async function asked(): Promise<ServeRequest> {
  const [, , argument] = process.argv;
  if (argument !== undefined) {
    // The signal reaches the whole process group of a terminal or a supervisor, and is meant for the process that starts workers.
    process.on("SIGHUP", () => {});
    process.on("message", (said) => {
      if (isRetire(said)) retire(said);
    });
    return JSON.parse(argument);
  }
  const message = new Promise<ServeRequest>((resolve) => {
    process.on("message", (said) => {
      if (isRetire(said)) retire(said);
      else if (isInspect(said)) openInspector(said, tell);
      else if (isLoad(said)) void preloaded.then(() => loadAhead(said.files));
      // A connection comes later, when this is resolved.
      else resolve(said as ServeRequest);
    });
  });
  keepBytecode(join(process.cwd(), ".countersign", "bytecode"));
  const preloaded = preload(process.cwd());
  await preloaded;
  return message;
}

/**
 * Keeps V8's compiled code of each module for the next process: an edit leaves all but one or two modules unchanged. With 1,000
 * routes, loading takes 75 ms of CPU time instead of 112. Node writes the code when the process ends, in a file for each module,
 * so the folder grows with the program and not with edits.
 */
function keepBytecode(folder: string): void {
  enableCompileCache?.(folder);
}

/** Others already serve. */
function retire({ graceMs = limits.graceMs }: RetireMessage): void {
  if (dev) closeInspector(tell);
  connections?.leave();
  void end({ ...atOnce(), graceMs });
}

/** `dev` shows it to clients that send requests in the meantime. */
function printAndTell(text: string): void {
  print(text);
  if (dev) void tell({ type: "failed", text });
}

function tell(message: ServeMessage | DevMessage): Promise<void> {
  return sent(message);
}

/** Resolves once the message and those before it are sent: `process.exit` would drop them. */
function sent(message: object): Promise<void> {
  return new Promise((resolve) => {
    if (process.send) process.send(message, () => resolve());
    else resolve();
  });
}
