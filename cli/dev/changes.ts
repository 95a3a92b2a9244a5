import type { ServerResponse } from "node:http";

/** Notifies pages of changes, over Server-Sent Events. */
export class Changes {
  readonly #waiting = new Set<ServerResponse>();

  wait(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.flushHeaders();
    this.#waiting.add(response);
    response.once("close", () => this.#waiting.delete(response));
  }

  tell(): void {
    for (const response of this.#waiting) response.end("event: change\ndata:\n\n");
  }
}
