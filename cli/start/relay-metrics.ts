import cluster, { type Worker } from "node:cluster";
import {
  ANSWERED,
  ASKED,
  COUNTED,
  isWorkerMessage,
  RELAYED,
} from "../../runtime/node/metrics/worker-messages.js";

/** The part of a cluster's primary that is needed. */
interface Primary {
  readonly workers?: NodeJS.Dict<Pick<Worker, "id" | "isConnected" | "send">> | undefined;
  on(event: "message", listener: (worker: Pick<Worker, "id" | "send">, message: unknown) => void): unknown;
}

/**
 * Hands on what workers ask each other about their metrics, so that whichever is asked by Prometheus answers for all of them. To be
 * called before the first one is started, which is told by its environment.
 */
export function relayMetrics(primary: Primary = cluster, environment: NodeJS.ProcessEnv = process.env): void {
  environment[RELAYED] = "1";
  primary.on("message", (worker, message) => {
    if (!isWorkerMessage(message)) return;
    const connected = Object.values(primary.workers ?? {}).filter((each) => each?.isConnected());
    if (message.type === ASKED) {
      const others = connected.filter((each) => each?.id !== worker.id);
      worker.send({ type: COUNTED, id: message.id, count: others.length });
      for (const each of others) each?.send({ ...message, from: worker.id });
    } else if (message.type === ANSWERED) connected.find((each) => each?.id === message.to)?.send(message);
  });
}
