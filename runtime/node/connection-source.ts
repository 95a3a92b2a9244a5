import type { Server as HttpServer } from "node:http";

/** Brings connections to a server that has no port of its own, because another process owns the port. */
export interface ConnectionSource {
  /** Where clients reach the server. */
  readonly url: string;
  /** Called once, when the app can serve. The source passes each connection on with `server.emit("connection", socket)`. */
  open(server: HttpServer): void;
}

/**
 * Starts to serve the connections of a source.
 * @returns the source's URL.
 */
export function serveFrom(source: ConnectionSource, server: HttpServer): string {
  // Node starts to check its time limits when a server listens.
  server.emit("listening");
  source.open(server);
  return source.url;
}
