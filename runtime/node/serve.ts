import { createServer, type Server as HttpServer, type IncomingMessage } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Failure } from "../dependencies/exits.js";
import { directDoor } from "../direct-routes.js";
import { throwAll } from "../lifecycle/throw-all.js";
import { writeLinesTo } from "../logging/lines.js";
import { spoolTo } from "../request/spool.js";
import { decodeUtf8By } from "../request/utf8.js";
import { closer, MOST_MS } from "./closing.js";
import { type ConnectionSource, serveFrom } from "./connection-source.js";
import { Connections } from "./connections.js";
import type { RequestListener } from "./direct/direct-listener.js";
import { diskSpool } from "./disk-spool.js";
import { continueWhenRead } from "./expect-continue.js";
import { hostProblem, refuseHosts } from "./host-header.js";
import { honoListener, listenerOf, type Watcher, watcherOf } from "./node-listener.js";
import { nodeUtf8 } from "./node-utf8.js";
import type { CloseOptions, Servable } from "./servable.js";
import { answerOrdinary } from "./sockets/answer-handshake.js";
import { loadWs } from "./sockets/load-ws.js";
import { handshakesOnly } from "./sockets/upgrade-request.js";
import { Upgrades } from "./sockets/upgrades.js";
import { endStalledBodies } from "./stalled-bodies.js";
import { toStandardOutput } from "./standard-output.js";
import { urlOf } from "./url-of.js";

/** Where a server listens, and how long it keeps connections. */
export interface ServeOptions {
  /** The port. 0 chooses a free one. Default 8000. */
  readonly port?: number;
  /** The interface. Default `127.0.0.1`, this machine only; `0.0.0.0` for the network. */
  readonly hostname?: string;
  /**
   * How long a connection stays open without a request in progress, in milliseconds. It should be longer than a proxy in front
   * keeps its connections, because the proxy could otherwise send a request on one that is just being closed. Default 5,000, like
   * Node's.
   */
  readonly keepAliveMs?: number | undefined;
  /** @internal Used under `countersign dev`, which owns the port. */
  readonly connections?: ConnectionSource | undefined;
}

/** A server that listens. */
export interface Server {
  /** The URL where it listens: `http://127.0.0.1:8000`. */
  readonly url: string;
  /**
   * Accepts no more connections, responds to the requests in progress, ends each connection after its last response, then closes
   * the app. Several calls count as one close; the shortest limits apply.
   * @throws what {@link Servable.close} throws.
   */
  close(options?: CloseOptions): Promise<void>;
}

/**
 * Starts a server and resolves when it listens.
 * @throws RangeError for an invalid `keepAliveMs`.
 * @throws what {@link Servable.ready} and {@link Servable.start} throw; Error with Node's `code` (`EADDRINUSE`, `EACCES` …) if it
 * cannot listen; AggregateError if the app then also fails to close.
 */
export async function serve(app: Servable, options: ServeOptions = {}): Promise<Server> {
  const { port = 8000, hostname = "127.0.0.1", keepAliveMs = KEEP_ALIVE_MS, connections: source } = options;
  // Node treats 0 as no limit.
  if (!(keepAliveMs > 0 && keepAliveMs <= MOST_MS))
    throw new RangeError(
      `keepAliveMs is ${keepAliveMs}: write milliseconds, more than 0 and at most ${MOST_MS}.`,
    );
  // A bundle may contain another entry of the package than the one Node would choose.
  spoolTo(diskSpool);
  writeLinesTo(toStandardOutput);
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
  const watch = watcherOf(door);
  const upgrades = hasSockets === false ? undefined : new Upgrades(app, connections, hostname, watch);
  if (upgrades)
    server.on("upgrade", (request, socket, head) => upgrades.answer(request, socket as Socket, head));
  const throughHono = honoListener(upgrades ? answerOrdinary(app) : app.fetch, hostname);
  answerRequests(server, connections, listenerOf(door, throughHono, options), watch);
  if (source) return { url: serveFrom(source, server), close: closer(app, { upgrades, connections }) };
  try {
    await listen(server, port, hostname);
  } catch (error) {
    const failures: Failure[] = [{ error }];
    const signal = new AbortController().signal;
    await app.close?.({ signal }).catch((more: unknown) => failures.push({ error: more }));
    throwAll(failures, "start");
  }
  return {
    url: urlOf(server.address() as AddressInfo, hostname),
    close: closer(app, { upgrades, connections }),
  };
}

const KEEP_ALIVE_MS = 5_000;

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
 * How many connections may wait to be accepted, as far as the system allows (`net.core.somaxconn`). A larger burst gets resets:
 * with 1,000 clients at once, Node's 511 turned some away. uvicorn uses the same number.
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
