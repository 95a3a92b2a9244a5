/** The members of Bun's server that are needed. */
export interface BunServer {
  /** Turns a request into a connection, and calls `open` of `websocket` before it returns. @returns whether it succeeded. */
  upgrade(request: Request, options: { readonly data: unknown; readonly headers: Headers }): boolean;
  /** After how many seconds without traffic the connection of a request is closed; 0 for never. */
  timeout(request: Request, seconds: number): void;
}

/**
 * Bun's server, which Bun passes to `fetch` with the request, so that Hono has it as the environment.
 * @returns `undefined` on other platforms, and if it was not passed on.
 */
export function bunServer(environment: unknown): BunServer | undefined {
  const given = (environment ?? {}) as Partial<BunServer> & { readonly server?: Partial<BunServer> };
  const server = given.server ?? given;
  return typeof server.upgrade === "function" && typeof server.timeout === "function"
    ? (server as BunServer)
    : undefined;
}
