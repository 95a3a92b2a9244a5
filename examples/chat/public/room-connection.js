import { createClient, retries, SocketClosed } from "./client.js";

/** @import { FromClient, ToClient } from "./client.js" */

/**
 * Receives the messages of a room, and the state of the connection.
 * @typedef {object} Listener
 * @property {(update: ToClient) => void} told
 * @property {(state: "connecting" | "open" | "closed") => void} changed
 */

const { rooms } = createClient();

/**
 * Listens to a room.
 * @param {string} room
 * @param {Listener} listener
 */
export function watch(room, { told, changed }) {
  const closing = new AbortController();
  const options = {
    reconnect: true,
    retry: retries({ limit: Infinity, longest: 10_000 }),
    onState: changed,
    signal: closing.signal,
  };
  changed("connecting");
  hear(rooms.watchRoom({ room }, options), told, closing.signal);
  return { close: () => closing.abort() };
}

/**
 * Takes part in a room, and connects again until it is closed.
 * @param {string} room
 * @param {string} name
 * @param {Listener} listener
 */
export function join(room, name, { told, changed }) {
  const closing = new AbortController();
  const options = { reconnect: { first: 250, longest: 10_000 }, onState: changed, signal: closing.signal };
  const socket = rooms.joinRoom({ room, name }, options);
  hear(socket, told, closing.signal);
  return {
    /**
     * @param {FromClient} message
     * @returns {boolean} whether there is a connection.
     */
    send(message) {
      if (socket.state !== "open") return false;
      socket.send(message);
      return true;
    },
    close: () => closing.abort(),
  };
}

/**
 * @param {AsyncIterable<ToClient>} updates
 * @param {(update: ToClient) => void} told
 * @param {AbortSignal} closing
 */
async function hear(updates, told, closing) {
  try {
    for await (const update of updates) told(update);
  } catch (error) {
    // The room was left, or its state already shows that it has ended.
    if (!closing.aborted && !(error instanceof SocketClosed)) throw error;
  }
}
