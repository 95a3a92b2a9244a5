/** The requests that servers made, by the copies that were made of them. */
const originals = new WeakMap<Request, Request>();

/** Says of what a request is a copy: one with another path, for a mounted app. */
export function rememberOriginal(copy: Request, of: Request): void {
  originals.set(copy, originalOf(of));
}

/** The request that the server made: Bun and Deno know a connection by no other. */
export function originalOf(request: Request): Request {
  return originals.get(request) ?? request;
}
