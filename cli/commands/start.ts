import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { askForAccessLog, type LogForm } from "../../runtime/node/standalone/access-log.js";
import {
  type CloseLimits,
  endServing,
  strayErrors,
  TRANSIT_MS,
} from "../../runtime/node/standalone/ending.js";
import { CS4007 } from "../../transformer/diagnostics/catalogue.js";
import { ProjectError } from "../../transformer/hosts/project.js";
import type { Context, ProjectOptions } from "../context.js";
import type { Address } from "../dev/messages.js";
import { readManifest } from "../manifest.js";
import { shown } from "../problems.js";
import { serveEntry } from "../serving.js";
import { Workers, WorkersFailed } from "../start/workers.js";

export interface StartOptions extends ProjectOptions {
  readonly outDir?: string | undefined;
  readonly host: string;
  readonly port: number;
  /** How many processes serve; `auto` means one for each core. */
  readonly workers: number | "auto";
  /** How long requests in progress may take to finish, in seconds. */
  readonly grace: number;
  /** How long it only announces that it will close, in seconds, before `grace` begins. */
  readonly shutdownDelay: number;
  /** How long a connection without a request stays open, in seconds. */
  readonly keepAlive: number;
  /** Default: the environment's setting, else JSON in production. */
  readonly accessLog?: LogForm | "off" | undefined;
}

/** One or several processes, which serve until they are stopped. */
interface Serving {
  readonly url: string;
  /** Resolves when the program is no longer fit to serve. */
  readonly failed: Promise<void>;
  /**
   * @param failed whether the program is at fault.
   * @returns the exit code.
   */
  close(failed: boolean): Promise<number>;
}

/** `countersign start`: serves the output of `build`, until SIGINT or SIGTERM, or until an uncaught error. Compiles nothing. */
export async function start(context: Context, options: StartOptions): Promise<number> {
  const entry = await builtEntry(context, options);
  process.env["NODE_ENV"] ||= "production";
  askForAccessLog(options.accessLog);
  const count = options.workers === "auto" ? availableParallelism() : options.workers;
  const serving =
    count > 1 ? await inWorkers(entry, count, context, options) : await here(entry, context, options);
  if (!serving) return 1;
  const by = count > 1 ? ` by ${count} workers` : "";
  context.stdout.write(
    `Serving ${shown(entry, context.cwd)} at ${context.stdout.colors.cyan(serving.url)}${by}\n`,
  );
  const code = await Promise.race([aborted(context.interrupted).then(() => 0), serving.failed.then(() => 1)]);
  return Math.max(code, await serving.close(code > 0));
}

async function here(entry: string, context: Context, options: StartOptions): Promise<Serving> {
  process.setSourceMapsEnabled(true);
  const running = await serveEntry(entry, addressOf(options));
  const print = (text: string) => void context.stderr.write(text);
  return {
    url: running.url,
    failed: strayErrors(print),
    close: (failed) => {
      const limits = limitsOf(options);
      return endServing(running, failed ? { ...limits, delayMs: 0 } : limits, print);
    },
  };
}

function addressOf({ host, port, keepAlive }: StartOptions): Address {
  return { host, port, keepAliveMs: keepAlive * 1000 };
}

function limitsOf({ grace, shutdownDelay }: StartOptions): CloseLimits {
  return { graceMs: grace * 1000, delayMs: shutdownDelay * 1000, idleMs: TRANSIT_MS };
}

/**
 * @returns `undefined` if the program's own code failed, which a worker has printed.
 * @throws ProjectError
 */
async function inWorkers(
  entry: string,
  count: number,
  { serveChild, stderr, onHangup }: Context,
  options: StartOptions,
): Promise<Serving | undefined> {
  const log = (line: string) => stderr.write(`${line}\n`);
  try {
    const request = { entry, ...addressOf(options), ...limitsOf(options) };
    const workers = await Workers.start({ script: serveChild, request, count, log });
    onHangup(() => workers.restart());
    return workers;
  } catch (error) {
    if (!(error instanceof WorkersFailed)) throw error;
    if (error.refused) throw new ProjectError(error.refused.diagnostic);
    return undefined;
  }
}

/**
 * Returns the module to run: the argument if it is JavaScript, else the one in the build's manifest. TypeScript is loaded only to
 * read `outDir`, if the build is in neither of the usual places.
 * @throws ProjectError CS4007
 */
export async function builtEntry(
  context: Context,
  options: Pick<StartOptions, "entry" | "project" | "outDir">,
): Promise<string> {
  const { cwd } = context;
  const source = options.entry === undefined ? undefined : resolve(cwd, options.entry);
  if (source !== undefined && /\.[cm]?js$/.test(source)) {
    if (existsSync(source)) return source;
    throw nothingBuilt(`"${shown(source, cwd)}" does not exist`);
  }
  const usual = resolve(cwd, options.outDir ?? "dist");
  const asked = options.outDir !== undefined;
  const folder = asked || readManifest(usual) ? usual : await configuredFolder(context, options);
  const manifest = readManifest(folder);
  if (!manifest) throw nothingBuilt(`there is no countersign.json in "${shown(folder, cwd)}"`);
  if (source !== undefined && source !== manifest.source)
    throw nothingBuilt(`"${shown(folder, cwd)}" is a build of "${shown(manifest.source, cwd)}"`);
  if (!existsSync(manifest.entry)) throw nothingBuilt(`"${shown(manifest.entry, cwd)}" does not exist`);
  return manifest.entry;
}

async function configuredFolder(context: Context, options: ProjectOptions): Promise<string> {
  const fallback = join(context.cwd, "dist");
  try {
    const { cwd } = context;
    const project = await context.openProject({ cwd, entry: options.entry, tsconfig: options.project });
    return project.outDir ?? join(project.root, "dist");
  } catch (error) {
    // A folder with nothing but a build has no project either. What matters here is that nothing is built.
    if (error instanceof ProjectError && options.project === undefined) return fallback;
    throw error;
  }
}

function nothingBuilt(looked: string): ProjectError {
  return new ProjectError(CS4007({ looked }));
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
