import type { Worker } from "node:cluster";

/**
 * The messages with which `node:cluster` passes a connection to a worker, and the worker reports whether it has accepted it. Not
 * documented; unchanged since Node 0.12.
 */
interface ClusterMessage {
  readonly act?: unknown;
  readonly seq?: unknown;
  readonly ack?: unknown;
}

/** How often to check whether all messages of a worker were read. */
const LOOK_MS = 10;

/**
 * Takes back connections that were on their way to a worker when it ended, so that another one gets them. `node:cluster` waits
 * for the reply of a worker that is gone: such a connection stays open without a response. A worker reports that it has accepted
 * a connection before it reads from it, so a connection without a report is untouched.
 *
 * In addition, the channel of a worker that ends with a connection on its way never reports that it is closed, and the worker is
 * sent more of them. So this function reports it.
 *
 * If Node's messages change, no connections are returned, and nothing else changes; `npm run soak -- workers` would show it.
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
