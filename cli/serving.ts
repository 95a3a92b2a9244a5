import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ConnectionSource } from "../runtime/node/connection-source.js";
import type { Servable } from "../runtime/node/servable.js";
import type { CloseLimits } from "../runtime/node/standalone/ending.js";
import { explainedFailure } from "../runtime/node/standalone/failures.js";
import { CS4005, CS4006 } from "../transformer/diagnostics/catalogue.js";
import { honoProblem } from "../transformer/hosts/hono.js";
import { installation } from "../transformer/hosts/missing-package.js";
import { ProjectError } from "../transformer/hosts/project.js";
import { packageNameIn } from "../transformer/hosts/workspace-dependencies.js";
import type { Address } from "./dev/messages.js";

type NodeHost = typeof import("../runtime/node/serve.js");

/** A server that listens. */
export interface Running {
  /** Its address for a browser. */
  readonly url: string;
  readonly port: number;
  /** Path of the docs UI. Absent if the app has none. */
  readonly docs?: string;
  /**
   * As in `Server` of countersign/node.
   * @throws what a lifespan or a dependency throws while it ends.
   */
  close(limits: CloseLimits): Promise<void>;
}

/** An error that the user's own code threw while it was loaded: printed with its stack, which helps the user. */
export class StartupError extends Error {
  constructor(cause: unknown) {
    super("The app did not start", { cause });
    this.name = "StartupError";
  }
}

/**
 * Imports a built entry and serves its default export.
 * @param connections the source of connections, if another process owns the port.
 * @throws ProjectError if the export is not an app or the address is not available; StartupError for all other errors.
 */
export async function serveEntry(
  entry: string,
  at: Address,
  connections?: ConnectionSource,
): Promise<Running> {
  try {
    return await importAndServe(pathToFileURL(entry).href, at, connections);
  } catch (error) {
    if (error instanceof ProjectError) throw error;
    // Without a port of its own, an address in use is one that the app itself listens on.
    const taken = connections ? undefined : listenFailure(error, at);
    throw taken ?? honoFailure(error, entry) ?? new StartupError(packageFailure(error) ?? error);
  }
}

/**
 * Imports a built entry to call its app without a port.
 * @throws as {@link serveEntry}.
 */
export async function importEntry(entry: string): Promise<Servable> {
  try {
    return await importApp(pathToFileURL(entry).href);
  } catch (error) {
    if (error instanceof ProjectError) throw error;
    throw honoFailure(error, entry) ?? new StartupError(packageFailure(error) ?? error);
  }
}

async function importApp(url: string): Promise<Servable> {
  const app = defaultExport(await import(url));
  if (isApp(app)) return app;
  const found = app === undefined ? ": there is no default export" : `: it is of type ${typeof app}`;
  throw new ProjectError(CS4005({ entry: fileURLToPath(url), found }));
}

async function importAndServe(
  url: string,
  at: Address,
  connections: ConnectionSource | undefined,
): Promise<Running> {
  const app = await importApp(url);
  const { serve }: NodeHost = await import(resolveFrom(url, "countersign/node"));
  const { port, host: hostname, keepAliveMs } = at;
  const server = await serve(app, { port, hostname, keepAliveMs, connections });
  const { docsPath } = app as { docsPath?: unknown };
  return {
    url: server.url,
    port: Number(new URL(server.url).port || 80),
    ...(typeof docsPath === "string" && { docs: docsPath }),
    close: (limits) => server.close(limits),
  };
}

/**
 * Loads what every built app imports, with Hono, so that only the app itself remains to be loaded. With 1,000 routes, the app
 * takes 90 ms instead of 300 ms for everything.
 * @param root the project's folder.
 */
export async function preload(root: string): Promise<void> {
  const packages = ["countersign", "countersign/generated", "countersign/node"];
  // A module that cannot be loaded now fails again when the app imports it, with a message of its own.
  await Promise.allSettled(
    packages.map(async (name) => import(resolveFrom(join(root, "package.json"), name))),
  );
}

/** The project's own copy, which has its App: a globally installed command must not load a second one. */
function resolveFrom(file: string, name: string): string {
  return pathToFileURL(createRequire(file).resolve(name)).href;
}

/** The reasons why `listen` fails through no fault of the program. */
const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: "another process already listens there",
  EACCES: "this process is not allowed to",
  EADDRNOTAVAIL: "the address does not belong to this computer",
  ENOTFOUND: "the host name is unknown",
};

/** Returns `undefined` for an error that does not concern the address. */
export function listenFailure(
  error: unknown,
  { host, port }: Pick<Address, "host" | "port">,
): ProjectError | undefined {
  const code: unknown = (Object(error) as Record<string, unknown>)["code"];
  const reason = typeof code === "string" ? REASONS[code] : undefined;
  if (reason === undefined) return undefined;
  return new ProjectError(CS4006({ address: `${host}:${port}`, reason }));
}

/** Returns `undefined` if Hono is installed: a module that cannot be found is then the program's own problem. */
function honoFailure(error: unknown, entry: string): ProjectError | undefined {
  const code: unknown = (Object(error) as Record<string, unknown>)["code"];
  const lost = ["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND", "ERR_PACKAGE_PATH_NOT_EXPORTED"];
  const problem = lost.includes(String(code)) ? honoProblem(dirname(entry)) : undefined;
  return problem && new ProjectError(problem);
}

/** For a package that a module of the program imports and that is not installed: the stack leads into Node's loader alone. */
function packageFailure(error: unknown): Error | undefined {
  if (!(error instanceof Error) || (error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND")
    return undefined;
  const [, specifier, file] = /^Cannot find package '([^']+)' imported from (.+)$/.exec(error.message) ?? [];
  if (specifier === undefined || file === undefined || /[\\/]node_modules[\\/]/.test(file)) return undefined;
  const name = packageNameIn(specifier);
  const command = installation(name, dirname(file));
  return explainedFailure(
    `The package "${name}", which ${file} imports, is not installed.\n  fix: Run "${command}".`,
  );
}

/** For a module that was compiled to CommonJS, Node's own `default` contains all of its exports. */
function defaultExport({ default: exported }: { default?: unknown }): unknown {
  const { __esModule: compiled, default: inner } = Object(exported) as Record<string, unknown>;
  return compiled === true ? inner : exported;
}

/** An `App` from any copy of the package: an object that responds to requests can be served. */
function isApp(value: unknown): value is Servable {
  return typeof (Object(value) as Record<string, unknown>)["fetch"] === "function";
}
