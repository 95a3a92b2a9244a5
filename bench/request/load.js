// Requests to a server of this process, over connections in memory.
import { Server } from "node:net";
import { bytesOf, Connection } from "./connection.js";

const CONNECTIONS = 32;

/** @returns the HTTP server that is started next: contenders only return its port. */
export function serverThatListens() {
  const { listen } = Server.prototype;
  return new Promise((resolve) => {
    Server.prototype.listen = function (...given) {
      Server.prototype.listen = listen;
      resolve(this);
      return listen.apply(this, given);
    };
  });
}

/**
 * @param request with the expected status.
 * @param who the name of the contender, for an error.
 * @returns a function that sends this many requests and resolves when all have a response.
 */
export async function loadOn(server, request, who) {
  const pieces = bytesOf(request);
  const connections = Array.from({ length: CONNECTIONS }, () => new Connection());
  for (const connection of connections) server.emit("connection", connection);
  const length = await connections[0].lengthOf(pieces);
  return (count) =>
    new Promise((resolve, reject) => {
      let sent = 0;
      let answered = 0;
      let free = [];
      const send = (connection) => {
        sent++;
        connection.ask(pieces, length, (status) => {
          if (status !== request.status) reject(new Error(`${who} answers ${status} to ${request.path}`));
          if (++answered === count) resolve();
          // One turn of the event loop for all requests that were handled in the previous one.
          if (free.push(connection) === 1) setImmediate(next);
        });
      };
      const next = () => {
        const all = free;
        free = [];
        for (const connection of all) if (sent < count) send(connection);
      };
      for (const connection of connections) if (sent < count) send(connection);
    });
}
