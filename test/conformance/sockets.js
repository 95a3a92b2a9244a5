// Runs the recorded cases of WebSockets, with the client `ws`.
import { isDeepStrictEqual } from "node:util";
import { WebSocket } from "ws";

/**
 * FastAPI refuses every handshake with 403 (its own close codes never reach the client). Countersign refuses one with the
 * response that the request would have had over HTTP (docs/decisions/sockets.md).
 */
const REFUSED = { "ws-invalid-query-1008": 422, "ws-unknown-path": 404 };

/** How long a case waits for messages that do not arrive. */
const PATIENCE_MS = 10_000;

/** @returns the differences; none if everything is as recorded. */
export async function runSocketCase({ id, request, expect }, baseUrl) {
  const { status, received } = await converse(request, expect.ws_receive?.length ?? 0, baseUrl);
  const expected = REFUSED[id] ?? expect.status;
  if (status !== expected) return [`status ${status}, expected ${expected}`];
  if (isDeepStrictEqual(received, expect.ws_receive ?? [])) return [];
  return [`received ${JSON.stringify(received)}, expected ${JSON.stringify(expect.ws_receive)}`];
}

/** Sends what a case sends, and closes after it has received the given number of messages and no more follow. */
function converse({ path, headers, ws_send: messages }, count, baseUrl) {
  const received = [];
  let status = 101;
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(new URL(path, baseUrl), { headers });
    const timer = setTimeout(() => socket.terminate(), PATIENCE_MS);
    // A message after the last expected one would arrive with it: the server sends them in one turn.
    const closeWhenDone = () => received.length >= count && setTimeout(() => socket.close(), 20);
    socket.on("open", () => {
      for (const message of messages) socket.send(message);
      closeWhenDone();
    });
    socket.on("message", (data) => {
      received.push(data.toString());
      closeWhenDone();
    });
    socket.on("unexpected-response", (request, response) => {
      status = response.statusCode;
      request.destroy();
      socket.emit("close");
    });
    socket.on("error", (error) => status === 101 && reject(error));
    socket.on("close", () => {
      clearTimeout(timer);
      resolve({ status, received });
    });
  });
}
