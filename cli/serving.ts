import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { diagnostic } from "../transformer/diagnostics/diagnostic.js";
import { ProjectError } from "../transformer/hosts/project.js";
import type { Address } from "./dev/messages.js";

/** A server that listens. */
export interface Running extends Address {
  /** Takes no new connections and waits for what is in progress. */
  close(): Promise<void>;
}

/** What `countersign/node` exports, as far as it is used here. */
interface NodeHost {
  serve(app: unknown, options: { port: number; hostname: string }): Promise<Running>;
}

/**
 * Imports a built entry and serves its default export.
 * @throws ProjectError when the export is no app or the address cannot be had; whatever the user's code throws.
 */
export async function serveEntry(entry: string, at: Address): Promise<Running> {
  const url = pathToFileURL(entry).href;
  const { default: app }: { default?: unknown } = await import(url);
  if (!isApp(app)) {
    const found = app === undefined ? ": there is no default export" : `, but ${typeof app}`;
    throw new ProjectError(diagnostic("CS4005", { entry, found }, {}));
  }
  // The project's own copy, whose App this is: a globally installed command must not bring a second one.
  const host = createRequire(url).resolve("countersign/node");
  const { serve }: NodeHost = await import(pathToFileURL(host).href);
  try {
    return await serve(app, { port: at.port, hostname: at.host });
  } catch (error) {
    throw listenFailure(error, at) ?? error;
  }
}

/** The reasons for which `listen` fails through no fault of the program. */
const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: "another process listens there already",
  EACCES: "this process has no right to",
  EADDRNOTAVAIL: "the address is not one of this computer's",
  ENOTFOUND: "the host name is not known",
};

/** `undefined` for an error that is not about the address. */
export function listenFailure(error: unknown, { host, port }: Address): ProjectError | undefined {
  const code: unknown = (Object(error) as Record<string, unknown>)["code"];
  const reason = typeof code === "string" ? REASONS[code] : undefined;
  if (reason === undefined) return undefined;
  return new ProjectError(diagnostic("CS4006", { address: `${host}:${port}`, reason }, {}));
}

/** An `App` of any copy of the package: what can be served is what answers requests. */
function isApp(value: unknown): boolean {
  return typeof (Object(value) as Record<string, unknown>)["fetch"] === "function";
}

/** The address for a browser: `0.0.0.0` is not one. */
export function urlOf({ host, port }: Address): string {
  const reachable = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;
}
