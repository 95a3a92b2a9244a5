/** The part of Bun's server that is needed. */
export interface BunServer {
  /** Makes a connection of a request, and calls `open` of `websocket` before it returns. @returns whether it could. */
  upgrade(request: Request, options: { readonly data: unknown; readonly headers: Headers }): boolean;
  /** After how many seconds in which nothing goes the connection of a request is ended; 0 for never. */
  timeout(request: Request, seconds: number): void;
}

/**
 * Bun's server, which it passes to `fetch` beside the request, so that Hono has it for an environment.
 * @returns `undefined` elsewhere, and where nobody has handed it on.
 */
export function bunServer(environment: unknown): BunServer | undefined {
  const given = (environment ?? {}) as Partial<BunServer> & { readonly server?: Partial<BunServer> };
  const server = given.server ?? given;
  return typeof server.upgrade === "function" && typeof server.timeout === "function"
    ? (server as BunServer)
    : undefined;
}
