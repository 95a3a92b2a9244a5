import type { Server as HttpServer } from "node:http";

/** Brings a server its connections, in the place of a port of its own: another process owns the port. */
export interface ConnectionSource {
  /** Where clients reach the server. */
  readonly url: string;
  /** Called once, when the app can serve: a connection is brought by `server.emit("connection", socket)`. */
  open(server: HttpServer): void;
}

/**
 * Begins to serve what a source brings.
 * @returns the source's URL.
 */
export function serveFrom(source: ConnectionSource, server: HttpServer): string {
  // Node begins to look after its time limits when a server listens.
  server.emit("listening");
  source.open(server);
  return source.url;
}
