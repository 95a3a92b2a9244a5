/**
 * @module
 * Serves an application on Node: `await serve(app, { port: 8000 })`.
 */
import type { AddressInfo } from "node:net";
import { createAdaptorServer, type ServerType } from "@hono/node-server";

export interface ServeOptions {
  /** 0 takes a free one. Default 8000. */
  readonly port?: number;
  /** Default `127.0.0.1`, this machine only; `0.0.0.0` for the network. */
  readonly hostname?: string;
}

export interface Server {
  /** Where it listens: `http://127.0.0.1:8000`. */
  readonly url: string;
  /** Takes no more connections, and resolves when the requests under way are answered and the app is closed. */
  close(): Promise<void>;
}

/** An `App`, a Hono application, or anything else with a `fetch`. */
export interface Servable {
  readonly fetch: (request: Request, ...rest: never[]) => Response | Promise<Response>;
  /** Called before the server listens; what it throws stops the start. */
  ready?(): unknown;
  /** Called and waited for before the server listens; what it throws stops the start. */
  start?(): Promise<unknown>;
  /** Called when the last request has been answered. */
  close?(): Promise<unknown>;
}

/**
 * Starts a server and resolves when it listens.
 * @throws what {@link Servable.ready} and {@link Servable.start} throw; Error with Node's `code` (`EADDRINUSE`, `EACCES` …) when it cannot.
 */
export async function serve(app: Servable, options: ServeOptions = {}): Promise<Server> {
  const { port = 8000, hostname = "127.0.0.1" } = options;
  app.ready?.();
  await app.start?.();
  // node-server passes its bindings as Hono's environment.
  const server = createAdaptorServer({
    fetch: app.fetch as (request: Request) => Promise<Response>,
    hostname,
  });
  try {
    await listen(server, port, hostname);
  } catch (error) {
    await app.close?.();
    throw error;
  }
  let closed: Promise<void> | undefined;
  const close = async () => {
    await closeServer(server);
    await app.close?.();
  };
  return {
    url: urlOf(server.address() as AddressInfo, hostname),
    close: () => (closed ??= close()),
  };
}

/**
 * How many connections may wait to be accepted, as far as the system allows (`net.core.somaxconn`). A burst beyond it is
 * answered with resets: of 1,000 clients at once, Node's 511 turned some away. uvicorn has the same number.
 */
const BACKLOG = 2048;

function listen(server: ServerType, port: number, hostname: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(listenError(error, port, hostname)));
    server.listen(port, hostname, BACKLOG, resolve);
  });
}

function listenError(error: NodeJS.ErrnoException, port: number, hostname: string): Error {
  const place = `port ${port} on ${hostname}`;
  return Object.assign(new Error(listenMessage(error, place), { cause: error }), { code: error.code });
}

function listenMessage(error: NodeJS.ErrnoException, place: string): string {
  switch (error.code) {
    case "EADDRINUSE":
      return `Cannot listen: ${place} is in use by another process. Stop it, or choose another port.`;
    case "EACCES":
      return `Cannot listen: this user may not use ${place}. Choose a port above 1023.`;
    default:
      return `Cannot listen at ${place}: ${error.message}`;
  }
}

function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    // Connections kept alive would hold the server open for seconds after their last answer.
    if ("closeIdleConnections" in server) {
      server.closeIdleConnections();
      server.on("request", (_, response) => response.once("close", () => server.closeIdleConnections()));
    }
  });
}

/** A URL that can be opened: all interfaces are reached as `localhost`, and IPv6 wants brackets. */
function urlOf({ port, family }: AddressInfo, hostname: string): string {
  const everywhere = hostname === "0.0.0.0" || hostname === "::";
  const host = everywhere ? "localhost" : hostname;
  return `http://${family === "IPv6" && host.includes(":") ? `[${host}]` : host}:${port}`;
}
