import type { Watch } from "./watch.js";

/** The watch of a request that arrived at a server of Node. */
interface Begun {
  /** Mounted apps get the same request object from Node, and may watch it as well. */
  readonly by: object;
  readonly watch: Watch;
}

/** By Node's own object of the request. */
const begun = new WeakMap<object, Begun>();

export function rememberBegun(incoming: object, watched: Begun): void {
  begun.set(incoming, watched);
}

export function begunWatch(incoming: object): Begun | undefined {
  return begun.get(incoming);
}

const watches = new WeakMap<Request, Watch>();

export function rememberWatch(request: Request, watch: Watch): void {
  watches.set(request, watch);
}

/** Returns the watch of a request in Hono. In a mounted app, it is that of the outer app, unless the app has its own. */
export function watchOf(request: Request): Watch | undefined {
  return watches.get(request);
}
