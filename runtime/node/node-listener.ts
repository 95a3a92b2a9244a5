import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { DirectDoor } from "../direct-routes.js";
import type { NodeOutgoing } from "../observing/node-exchange.js";
import type { Watch } from "../observing/watch.js";
import { directListener, type HonoListener, type RequestListener } from "./direct/direct-listener.js";
import { tellServed } from "./direct/served-by.js";
import { isDirectOff } from "./direct/switch.js";
import type { Servable } from "./servable.js";
import { answerUnsent } from "./unsent.js";

/**
 * Returns the listener for requests of Node's server. It serves directly what does not need Hono.
 * @param options those of the server: see `DIRECT_PATH`.
 */
export function listenerOf(
  door: DirectDoor | undefined,
  throughHono: HonoListener,
  options: object,
): RequestListener {
  return door && !isDirectOff(options) ? directListener(door, throughHono) : throughHono;
}

/**
 * @param fetch an application's, or a function around it.
 * @param hostname for requests that name no host.
 */
export function honoListener(fetch: Servable["fetch"], hostname: string): HonoListener {
  // Node-server passes its bindings as Hono's environment.
  const answer = getRequestListener(fetch as (request: Request) => Promise<Response>, { hostname });
  return (request, response, by = "hono") => {
    tellServed(request, by);
    answer(request, response).catch((error: unknown) => answerUnsent(response, error));
  };
}

/** Begins to watch a request that has arrived. */
export type Watcher = (request: IncomingMessage, response: ServerResponse) => Watch | undefined;

/** Returns a function that watches requests as they arrive, including those that the application never sees. */
export function watcherOf(door: DirectDoor | undefined): Watcher | undefined {
  const observing = door?.observing;
  return observing && ((request, response) => observing.watchNode(request, response as NodeOutgoing));
}
