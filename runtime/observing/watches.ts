import type { Watch } from "./watch.js";

/** Who watches a request that came to a server of Node's. */
interface Begun {
  /** Apps that are mounted are handed the same request of Node's, and may watch it as well. */
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

/** The watch of a request that is on its way through Hono; of one that is mounted, that of the app around unless it has its own. */
export function watchOf(request: Request): Watch | undefined {
  return watches.get(request);
}
