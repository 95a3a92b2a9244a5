import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { claimsOf, directDoor } from "../../direct-routes.js";
import { writeLinesTo } from "../../logging/lines.js";
import { spoolTo } from "../../request/spool.js";
import { decodeUtf8By } from "../../request/utf8.js";
import { rememberRootPath } from "../../root-path.js";
import { closer } from "../closing.js";
import { headerOf } from "../direct/header.js";
import { diskSpool } from "../disk-spool.js";
import { hostProblem, refuseHosts } from "../host-header.js";
import { honoListener, listenerOf, watcherOf } from "../node-listener.js";
import { nodeUtf8 } from "../node-utf8.js";
import type { CloseOptions, Servable } from "../servable.js";
import { loadWs } from "../sockets/load-ws.js";
import { isHandshake } from "../sockets/upgrade-request.js";
import { Upgrades } from "../sockets/upgrades.js";
import { toStandardOutput } from "../standard-output.js";
import { writeDetail } from "../write-detail.js";
import { Guests } from "./guests.js";
import { giveBackBody } from "./host-body.js";
import { keepHostsPart } from "./host-response.js";
import { checkedMountPath, type Place, placeOf, takeOff } from "./mount-path.js";

/** How an app is served inside a server of Node. */
export interface NodeHandlerOptions {
  /**
   * The path that the app is mounted below, if the host does not remove that path from the request's target: `"/api"` in a
   * Fastify hook, in a server of `node:http`, and for sockets. What Express removes for `express.use("/api", handler)` is never
   * removed twice.
   */
  readonly mountPath?: string;
}

/**
 * Middleware for Express and connect, a listener for `node:http`, and a function to which a Fastify hook can pass Node's objects.
 */
export interface NodeHandler {
  /**
   * Handles a request.
   * @param next called without arguments if the app has no operation for the request, which is then unchanged. Without it the app
   * responds to everything, with its own 404 and 405.
   */
  (request: IncomingMessage, response: ServerResponse, next?: () => void): void;
  /**
   * Starts the app. Otherwise its first request starts it.
   * @throws what {@link Servable.start} throws, and Error for an app with sockets if `ws` is not installed.
   */
  start(): Promise<void>;
  /**
   * For Node's `upgrade` event, in an app with sockets: `server.on("upgrade", handler.upgrade)`.
   * @returns whether the app handles the request. If not, the request is unchanged.
   */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;
  /**
   * Waits for the app's own requests, then closes the app. The host's server continues, and later requests for the app get 503.
   * Several calls count as one close; the shortest limit applies.
   * @throws what {@link Servable.close} throws.
   */
  close(options?: CloseOptions): Promise<void>;
}

/** The host of a request of HTTP/1.0 that names none. */
const HOSTNAME = "localhost";

/**
 * Turns an app into a handler for another server on Node, next to the server's own routes: for single paths, or for everything
 * below one path.
 * @example
 * const handler = toNodeHandler(app);
 * express().use(handler).use("/old", routes);
 * @throws what {@link Servable.ready} throws; TypeError for an invalid `mountPath`.
 */
export function toNodeHandler(app: Servable, options: NodeHandlerOptions = {}): NodeHandler {
  const mountPath = checkedMountPath(options.mountPath ?? "");
  // A bundle may contain another entry of the package than the one Node would choose.
  spoolTo(diskSpool);
  writeLinesTo(toStandardOutput);
  decodeUtf8By(nodeUtf8);
  app.ready?.();
  const claims = claimsOf(app) ?? (() => true);
  const door = directDoor(app);
  const watch = watcherOf(door);
  const answer = listenerOf(door, honoListener(app.fetch, HOSTNAME), options);
  const guests = new Guests();
  const connections = { admit: () => guests.isOpen, handOver: (socket: Socket) => guests.handOver(socket) };
  const upgrades = app.hasSockets?.() === false ? undefined : new Upgrades(app, connections, HOSTNAME, watch);

  const isClaimed = (request: IncomingMessage, { target }: Place) =>
    claims({ method: request.method ?? "", target, header: (name) => headerOf(request, name) });

  function handle(request: IncomingMessage, response: ServerResponse, next?: () => void): void {
    const place = placeOf(request, mountPath);
    if (next && !(place && isClaimed(request, place))) {
      next();
      return;
    }
    if (place) enter(request, place);
    watch?.(request, response);
    const problem = hostProblem(request);
    if (problem !== undefined) refuseHosts(response, problem);
    else if (!place) writeDetail(response, 404, "Not Found");
    else if (!guests.isOpen) writeDetail(response, 503, "Service Unavailable");
    else {
      guests.enter(request, response);
      giveBackBody(request);
      keepHostsPart(response);
      answer(request, response);
    }
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const place = isHandshake(request) ? placeOf(request, mountPath) : undefined;
    if (!upgrades || !place || !isClaimed(request, place)) return false;
    enter(request, place);
    upgrades.answer(request, socket as Socket, head);
    return true;
  }

  return Object.assign(
    // Express treats a function with four parameters as an error handler, and ignores every other number.
    (request: IncomingMessage, response: ServerResponse, next?: () => void) =>
      handle(request, response, next),
    {
      upgrade,
      async start() {
        if (app.hasSockets?.()) await loadWs();
        await app.start?.();
      },
      close: closer(app, { upgrades, connections: guests }),
    },
  );
}

function enter(request: IncomingMessage, place: Place): void {
  takeOff(request, place);
  if (place.root !== "") rememberRootPath(request, place.root);
}
