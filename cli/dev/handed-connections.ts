import type { Server as HttpServer } from "node:http";
import type { Socket } from "node:net";
import type { ConnectionSource } from "../../runtime/node/connection-source.js";
import { type DevMessage, isConnection } from "./messages.js";

/** The connections that `dev` hands to this process. */
export class HandedConnections implements ConnectionSource {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  open(server: HttpServer): void {
    process.on("message", (message, socket) => {
      if (!isConnection(message)) return;
      const taken: DevMessage = { type: "taken", id: message.id };
      process.send?.(taken);
      // Its client may have left meanwhile.
      if (socket) server.emit("connection", asAccepted(socket as Socket));
    });
  }
}

/** As Node's HTTP server accepts connections by itself. */
function asAccepted(socket: Socket): Socket {
  socket.allowHalfOpen = true;
  return socket.setNoDelay(true);
}
