// The sockets of `bench/stream.js`: a client that only writes frames and counts what comes back, and bare `ws` used by hand.
import { connect } from "node:net";
import { WebSocketServer } from "ws";

/** The messages for each path, which are returned unchanged. */
const MESSAGES = {
  "/socket/text": "a word or two, as people type them",
  "/socket/json": JSON.stringify({ id: "chat-4f1c2a", index: 1, text: " word1", finished: false }),
};

/** The reaction of bare `ws` to each message. */
const BY_HAND = {
  "/socket/text": (data) => data.toString(),
  "/socket/json": (data) => {
    const { id, index, text, finished } = JSON.parse(data.toString());
    return JSON.stringify({ id, index, text, finished });
  },
};

export const SOCKETS = Object.keys(MESSAGES);

/** Adds the sockets to a server of `node:http`. */
export function socketsByHand(server) {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 * 1024, perMessageDeflate: false });
  server.on("upgrade", (request, socket, head) => {
    const answer = BY_HAND[request.url];
    if (!answer) return void socket.destroy();
    sockets.handleUpgrade(request, socket, head, (ws) => {
      ws.on("message", (data) => ws.send(answer(data)));
      ws.on("error", () => {});
    });
  });
}

/**
 * Sends messages to a socket that returns them.
 * @param {number} count how many.
 * @param {number} window how many are in transit at once.
 * @returns a promise that resolves when all have come back.
 */
export function exchange(port, path, count, window) {
  const sent = frame(MESSAGES[path], true);
  const burst = Buffer.concat(new Array(window).fill(sent));
  const expected = frame(MESSAGES[path], false).length * window;
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    socket.setNoDelay();
    let left = count;
    let missing = 0;
    let head = "";
    const next = () => {
      if (left <= 0) {
        socket.end();
        resolve();
        return;
      }
      left -= window;
      missing = expected;
      socket.write(burst);
    };
    socket.on("data", (data) => {
      if (!head.endsWith("\r\n\r\n")) {
        head += data.toString("latin1");
        if (!head.endsWith("\r\n\r\n")) return;
        if (!head.startsWith("HTTP/1.1 101 ")) reject(new Error(`${path} answers ${head}`));
        next();
        return;
      }
      missing -= data.length;
      if (missing < 0) reject(new Error(`${path} sends back more than it was sent`));
      if (missing === 0) next();
    });
    socket.on("error", reject);
    socket.on("close", () => reject(new Error(`${path} has closed the connection`)));
    socket.write(
      `GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
    );
  });
}

/** A short text frame (RFC 6455, 5.2). */
function frame(text, masked) {
  const payload = Buffer.from(text);
  if (payload.length > 125) throw new Error("The message is too long for this client");
  if (!masked) return Buffer.concat([Buffer.from([0x81, payload.length]), payload]);
  const mask = Buffer.from([1, 2, 3, 4]);
  return Buffer.concat([
    Buffer.from([0x81, 0x80 | payload.length]),
    mask,
    payload.map((byte, i) => byte ^ mask[i % 4]),
  ]);
}
