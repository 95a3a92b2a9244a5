/** The requests that servers created, by the copies that were made of them. */
const originals = new WeakMap<Request, Request>();

/** Records the original of a copied request. A mounted app gets a copy with another path. */
export function rememberOriginal(copy: Request, of: Request): void {
  originals.set(copy, originalOf(of));
}

/** Returns the request that the server created: Bun and Deno find a connection only by this one. */
export function originalOf(request: Request): Request {
  return originals.get(request) ?? request;
}
