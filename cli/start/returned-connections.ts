import type { Worker } from "node:cluster";

/** What `node:cluster` says to a worker to hand it a connection, and the worker to say whether it has taken it. Not documented; so since Node 0.12. */
interface ClusterMessage {
  readonly act?: unknown;
  readonly seq?: unknown;
  readonly ack?: unknown;
}

/** How often it is looked whether all that a worker has said was read. */
const LOOK_MS = 10;

/**
 * Has connections come back that were on their way to a worker when it ended, so that another one takes them. `node:cluster` waits
 * for the word of a worker that is gone: such a connection stays open, and nobody ever answers it. A worker says that it has taken a
 * connection before it reads from it, so one of which it has said nothing has not been touched.
 *
 * Besides, the channel of a worker that ends with a connection on its way never says that it is closed, and the worker is handed more
 * of them. So that is said here.
 *
 * Should Node come to speak otherwise, nothing comes back, and all else is as it was; `npm run soak -- workers` would tell.
 */
export function returnConnections(worker: Worker): void {
  const { process: child } = worker;
  const underway = new Set<unknown>();
  const { send } = child;
  child.send = function (this: typeof child, message: unknown, ...rest: never[]) {
    const { act, seq } = Object(message) as ClusterMessage;
    if (act === "newconn") underway.add(seq);
    return send.call(this, message as object, ...rest);
  } as typeof send;
  child.on("internalMessage", (message: ClusterMessage) => underway.delete(message.ack));
  let isDisconnected = false;
  child.once("disconnect", () => {
    isDisconnected = true;
  });
  const gone = () => {
    if (child.connected) {
      setTimeout(gone, LOOK_MS);
      return;
    }
    if (!isDisconnected) child.emit("disconnect");
    for (const ack of underway)
      child.emit("internalMessage", { cmd: "NODE_CLUSTER", ack, accepted: false }, undefined);
  };
  child.once("exit", gone);
}
