import type { IncomingMessage, ServerResponse } from "node:http";
import { announcedLength } from "./collect-body.js";

/** How much of an unwanted body is read, so that the connection can be used again: node-server's numbers. */
const MOST_BYTES = 64 * 1024 * 1024;
const LONGEST_MS = 500;

/** After the response, reads what is left of a request's body. If too much is left, the connection is closed. */
export function drainBehind(incoming: IncomingMessage, response: ServerResponse): void {
  if (incoming.readableEnded || announcedLength(incoming) === 0) return;
  response.once("finish", () => {
    if (!incoming.readableEnded && !incoming.destroyed) drain(incoming);
  });
}

function drain(incoming: IncomingMessage): void {
  let left = MOST_BYTES;
  const take = (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) close();
  };
  const stop = () => {
    clearTimeout(timer);
    incoming.off("data", take);
  };
  const close = () => {
    stop();
    incoming.socket.destroySoon();
  };
  const timer = setTimeout(close, LONGEST_MS).unref();
  incoming.on("data", take);
  incoming.once("end", stop);
  incoming.once("error", stop);
  incoming.resume();
}
