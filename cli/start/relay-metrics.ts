import cluster, { type Worker } from "node:cluster";
import {
  ANSWERED,
  ASKED,
  COUNTED,
  isWorkerMessage,
  RELAYED,
} from "../../runtime/node/metrics/worker-messages.js";

/** The required part of a cluster's primary. */
interface Primary {
  readonly workers?: NodeJS.Dict<Pick<Worker, "id" | "isConnected" | "send">> | undefined;
  on(event: "message", listener: (worker: Pick<Worker, "id" | "send">, message: unknown) => void): unknown;
}

/**
 * Relays the messages between workers about their metrics, so that the worker that Prometheus reaches responds for all of them.
 * Must be called before the first worker is started, because workers learn of it through their environment.
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
