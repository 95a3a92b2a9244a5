import type { ServerResponse } from "node:http";
import type { Sink, StreamedBody } from "../../lifetime/streamed-body.js";

/**
 * Writes a body as it is made, no faster than its client takes it. The head goes out with the first piece that is there, else
 * at once. That the client has left is told by the connection.
 * @param response whose head has been written.
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
        // It is longer than its own `Content-Length`.
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
        // It is shorter.
        response.destroy(error as Error);
      }
    },
    error() {
      response.destroy();
    },
  };
  // What is written to a client that has left is an error of nobody's.
  response.on("error", () => {});
  response.once("close", () => {
    if (!response.writableFinished) body.leave();
  });
  ask();
  if (!isBegun && !response.writableEnded && !response.destroyed) response.flushHeaders();
}
