/** @import { FromClient, ToClient } from "../src/rooms/messages.js" */

/**
 * What a room tells, and whether it can be heard.
 * @typedef {object} Listener
 * @property {(update: ToClient) => void} told
 * @property {(state: "connecting" | "open" | "closed") => void} changed
 */

/**
 * Listens to a room. The browser connects again by itself.
 * @param {string} room
 * @param {Listener} listener
 */
export function watch(room, { told, changed }) {
  const source = new EventSource(`/api/rooms/${room}/events`);
  changed("connecting");
  source.addEventListener("open", () => changed("open"));
  source.addEventListener("error", () => changed("closed"));
  source.addEventListener("message", ({ data }) => told(JSON.parse(data)));
  return { close: () => source.close() };
}

/** Milliseconds. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 10_000;

/**
 * Takes part in a room, and connects again until it is closed.
 * @param {string} room
 * @param {string} name
 * @param {Listener} listener
 */
export function join(room, name, { told, changed }) {
  const url = `/api/rooms/${room}/socket?${new URLSearchParams({ name })}`;
  let pause = FIRST_PAUSE;
  let isOver = false;
  /** @type {WebSocket | undefined} */
  let socket;
  let timer = 0;

  function connect() {
    changed("connecting");
    socket = new WebSocket(location.origin.replace(/^http/, "ws") + url);
    socket.addEventListener("open", () => {
      pause = FIRST_PAUSE;
      changed("open");
    });
    socket.addEventListener("message", ({ data }) => told(JSON.parse(data)));
    socket.addEventListener("close", () => {
      if (isOver) return;
      changed("closed");
      // Half of it at random, so that not all come back at once.
      timer = window.setTimeout(connect, pause * (0.5 + Math.random() / 2));
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    });
  }

  connect();
  return {
    /**
     * @param {FromClient} message
     * @returns {boolean} whether there is a connection.
     */
    send(message) {
      if (socket?.readyState !== WebSocket.OPEN) return false;
      socket.send(JSON.stringify(message));
      return true;
    },
    close() {
      isOver = true;
      clearTimeout(timer);
      socket?.close();
    },
  };
}
