/**
 * @module
 * Serves an application on Node: `await serve(app, { port: 8000 })`.
 */
import { createServer, type Server as HttpServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Failure } from "../dependencies/exits.js";
import { directDoor } from "../direct-routes.js";
import { throwAll } from "../lifecycle/throw-all.js";
import type { NodeOutgoing } from "../observing/node-exchange.js";
import type { Observing } from "../observing/observing.js";
import { spoolTo } from "../request/spool.js";
import { decodeUtf8By } from "../request/utf8.js";
import { Connections } from "./connections.js";
import { directListener, type HonoListener, type RequestListener } from "./direct/direct-listener.js";
import { tellServed } from "./direct/served-by.js";
import { isDirectOff } from "./direct/switch.js";
import { diskSpool } from "./disk-spool.js";
import { continueWhenRead } from "./expect-continue.js";
import { hostProblem, refuseHosts } from "./host-header.js";
import { nodeUtf8 } from "./node-utf8.js";
import { answerOrdinary } from "./sockets/answer-handshake.js";
import { loadWs } from "./sockets/load-ws.js";
import { handshakesOnly } from "./sockets/upgrade-request.js";
import { Upgrades, type Watcher } from "./sockets/upgrades.js";
import { endStalledBodies } from "./stalled-bodies.js";
import { answerUnsent } from "./unsent.js";

export interface ServeOptions {
  /** 0 takes a free one. Default 8000. */
  readonly port?: number;
  /** Default `127.0.0.1`, this machine only; `0.0.0.0` for the network. */
  readonly hostname?: string;
  /**
   * Milliseconds that a connection stays open on which no request is in progress. Longer than a proxy in front keeps its own, which
   * would send a request into one that is just being closed. Default 5,000, which is Node's.
   */
  readonly keepAliveMs?: number | undefined;
}

export interface CloseOptions {
  /**
   * Milliseconds that requests in progress may take, and clients to read their answers. What is left then is broken off.
   * Default 10,000.
   */
  readonly graceMs?: number;
  /**
   * Milliseconds in which everything goes on as before, but for the app's readiness probe, which says that it closes: balancers that
   * ask it send their requests elsewhere before this server takes no more of them. `graceMs` begins behind it. Default 0.
   */
  readonly delayMs?: number;
}

export interface Server {
  /** Where it listens: `http://127.0.0.1:8000`. */
  readonly url: string;
  /**
   * Takes no more connections, answers the requests in progress, ends each connection behind its last answer, then closes the
   * app. Several calls are one close; the shortest limits hold.
   * @throws what {@link Servable.close} throws.
   */
  close(options?: CloseOptions): Promise<void>;
}

/** An `App`, a Hono application, or anything else with a `fetch`. */
export interface Servable {
  readonly fetch: (request: Request, ...rest: never[]) => Response | Promise<Response>;
  /** Called before the server listens; what it throws stops the start. */
  ready?(): unknown;
  /** Called and waited for before the server listens; what it throws stops the start. */
  start?(): Promise<unknown>;
  /** Called when the server is told to close, before its delay: the application is to say that it is not ready any more. */
  announceClosing?(): unknown;
  /** Called when the server begins to close, before it waits for the answers that are open: what would go on for ever ends. */
  beginClosing?(): unknown;
  /**
   * Whether it has routes made with `app.socket`, asked when it is ready. `ws` is loaded for them then; where nobody knows,
   * when a first one is opened.
   */
  hasSockets?(): boolean | undefined;
  /**
   * Called when the last request has been answered or broken off.
   * @param options.signal aborted when requests may take no longer.
   */
  close?(options: { readonly signal: AbortSignal }): Promise<unknown>;
}

/**
 * Starts a server and resolves when it listens.
 * @throws RangeError for a `keepAliveMs` that is no time.
 * @throws what {@link Servable.ready} and {@link Servable.start} throw; Error with Node's `code` (`EADDRINUSE`, `EACCES` …) when it cannot;
 *   AggregateError when then the app fails to close as well.
 */
export async function serve(app: Servable, options: ServeOptions = {}): Promise<Server> {
  const { port = 8000, hostname = "127.0.0.1", keepAliveMs = KEEP_ALIVE_MS } = options;
  // Node takes 0 as for ever.
  if (!(keepAliveMs > 0 && keepAliveMs <= MOST_MS))
    throw new RangeError(
      `keepAliveMs is ${keepAliveMs}: write milliseconds, more than 0 and at most ${MOST_MS}.`,
    );
  // A bundle may have another entry of the package than Node would take.
  spoolTo(diskSpool);
  decodeUtf8By(nodeUtf8);
  app.ready?.();
  const hasSockets = app.hasSockets?.();
  if (hasSockets) await loadWs();
  await app.start?.();
  const mayUpgrade = ({ socket }: IncomingMessage): boolean => !connections.isAnswering(socket);
  const server = createServer(hasSockets === false ? {} : handshakesOnly(mayUpgrade));
  server.keepAliveTimeout = keepAliveMs;
  const connections = new Connections(server);
  endStalledBodies(server, () => connections.answers());
  const door = directDoor(app);
  const watch = door?.observing && watcher(door.observing);
  const upgrades = hasSockets === false ? undefined : new Upgrades(app, connections, hostname, watch);
  upgrades?.listen(server);
  const throughHono = listenerOf(upgrades ? answerOrdinary(app) : app.fetch, hostname);
  const answer = door && !isDirectOff(options) ? directListener(door, throughHono) : throughHono;
  answerRequests(server, connections, answer, watch);
  const cut = new AbortController();
  try {
    await listen(server, port, hostname);
  } catch (error) {
    const failures: Failure[] = [{ error }];
    await app.close?.({ signal: cut.signal }).catch((more: unknown) => failures.push({ error: more }));
    throwAll(failures, "start");
  }
  let closed: Promise<void> | undefined;
  const overdue = new AbortController();
  const close = async () => {
    app.announceClosing?.();
    await aborted(overdue.signal);
    upgrades?.close();
    app.beginClosing?.();
    await connections.close(cut.signal);
    await upgrades?.ended();
    await app.close?.({ signal: cut.signal });
  };
  return {
    url: urlOf(server.address() as AddressInfo, hostname),
    async close({ graceMs = GRACE_MS, delayMs = 0 } = {}) {
      const timers = [setTimeout(() => cut.abort(), Math.min(delayMs + graceMs, MOST_MS))];
      if (delayMs > 0) timers.push(setTimeout(() => overdue.abort(), Math.min(delayMs, MOST_MS)));
      else overdue.abort();
      closed ??= close();
      try {
        await closed;
      } finally {
        for (const timer of timers) clearTimeout(timer);
      }
    },
  };
}

function aborted(signal: AbortSignal): Promise<void> | undefined {
  if (signal.aborted) return undefined;
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

/** As `countersign start --grace`. */
const GRACE_MS = 10_000;

const KEEP_ALIVE_MS = 5_000;

/** The longest that Node's timers take. */
const MOST_MS = 2 ** 31 - 1;

/** @returns what answers a request through `fetch`. */
function listenerOf(fetch: Servable["fetch"], hostname: string): HonoListener {
  // node-server passes its bindings as Hono's environment.
  const answer = getRequestListener(fetch as (request: Request) => Promise<Response>, { hostname });
  return (request, response, by = "hono") => {
    tellServed(request, by);
    answer(request, response).catch((error: unknown) => answerUnsent(response, error));
  };
}

/** Begins to watch requests as they arrive, those that the application never sees included. */
const watcher =
  (observing: Observing): Watcher =>
  (request, response) =>
    observing.watchNode(request, response as NodeOutgoing);

function answerRequests(
  server: HttpServer,
  connections: Connections,
  answer: RequestListener,
  watch: Watcher | undefined,
): void {
  server.on("request", (request, response) => {
    if (!connections.admit(request, response)) {
      request.resume();
      return;
    }
    watch?.(request, response);
    const problem = hostProblem(request);
    if (problem === undefined) answer(request, response);
    else refuseHosts(response, problem);
  });
  server.on("checkContinue", (request, response) => {
    continueWhenRead(request, response);
    server.emit("request", request, response);
  });
}

/**
 * How many connections may wait to be accepted, as far as the system allows (`net.core.somaxconn`). A burst beyond it is
 * answered with resets: of 1,000 clients at once, Node's 511 turned some away. uvicorn has the same number.
 */
const BACKLOG = 2048;

function listen(server: HttpServer, port: number, hostname: string): Promise<void> {
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

/** A URL that can be opened: all interfaces are reached as `localhost`, and IPv6 wants brackets. */
function urlOf({ port, family }: AddressInfo, hostname: string): string {
  const everywhere = hostname === "0.0.0.0" || hostname === "::";
  const host = everywhere ? "localhost" : hostname;
  return `http://${family === "IPv6" && host.includes(":") ? `[${host}]` : host}:${port}`;
}
