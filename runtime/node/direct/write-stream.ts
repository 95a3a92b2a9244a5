import type { ServerResponse } from "node:http";
import type { Sink, StreamedBody } from "../../lifetime/streamed-body.js";

/**
 * Writes a body as it is created, no faster than its client reads it. If the first piece is ready, the head goes out with it,
 * otherwise at once. The connection reports that the client has left.
 * @param response a response whose head has been written.
 */
export function writeStream(response: ServerResponse, body: StreamedBody): void {
  let isBegun = false;
  const ask = () => {
    if (!response.destroyed) body.pull(sink);
  };
  const sink: Sink = {
    enqueue(piece) {
      isBegun = true;
      if (response.destroyed) return;
      let isTaken: boolean;
      try {
        isTaken = response.write(piece);
      } catch (error) {
        // The body is longer than its own `Content-Length`.
        response.destroy(error as Error);
        return;
      }
      if (isTaken) ask();
      else response.once("drain", ask);
    },
    close() {
      try {
        response.end();
      } catch (error) {
        // The body is shorter.
        response.destroy(error as Error);
      }
    },
    error() {
      response.destroy();
    },
  };
  // Writing to a client that has left is not an error to report.
  response.on("error", () => {});
  response.once("close", () => {
    if (!response.writableFinished) body.leave();
  });
  ask();
  if (!isBegun && !response.writableEnded && !response.destroyed) response.flushHeaders();
}
