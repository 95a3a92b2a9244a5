import cluster, { type Worker as ClusterWorker } from "node:cluster";
import { setTimeout } from "node:timers/promises";
import { isServeMessage, RETIRE, type ServeMessage } from "../dev/messages.js";
import { returnConnections } from "./returned-connections.js";

export type Listening = Extract<ServeMessage, { type: "listening" }>;
export type Refused = Extract<ServeMessage, { type: "refused" }>;

export interface Ending {
  readonly code: number | null;
  readonly signal: string | null;
  /** Whether it had listened before. */
  readonly listened: boolean;
  readonly refused: Refused | undefined;
}

/** A process that serves, or is about to. */
export class Worker {
  readonly #worker: ClusterWorker;
  #state: "starting" | "serving" | "leaving" | "gone" = "starting";
  #wasToldToEnd = false;
  /** Never settles if the worker ends before. */
  readonly listening: Promise<Listening>;
  readonly ended: Promise<Ending>;

  constructor() {
    const worker = cluster.fork();
    this.#worker = worker;
    returnConnections(worker);
    let listened = false;
    let refused: Refused | undefined;
    this.listening = new Promise((resolve) => {
      worker.on("message", (message) => {
        if (!isServeMessage(message)) return;
        if (message.type === "refused") refused = message;
        else {
          listened = true;
          if (this.#state === "starting") this.#state = "serving";
          resolve(message);
        }
      });
    });
    this.ended = new Promise((resolve) => {
      const end = (code: number | null, signal: string | null) => {
        this.#state = "gone";
        resolve({ code, signal, listened, refused });
      };
      worker.once("exit", end);
      worker.on("error", () => {
        // A process that could not be started has no exit event. One that cannot receive messages any more has one.
        if (worker.process.pid === undefined) end(null, null);
      });
    });
  }

  get pid(): number | undefined {
    return this.#worker.process.pid;
  }

  /** Whether it accepts connections, as far as this process knows. */
  get isServing(): boolean {
    return this.#state === "serving";
  }

  get wasToldToEnd(): boolean {
    return this.#wasToldToEnd;
  }

  /** Notifies it that the program ends. */
  terminate(): void {
    this.#leave(() => this.#worker.process.kill("SIGTERM"));
  }

  /**
   * Lets it finish its requests while others serve, and waits until it is gone.
   * @param patienceMs how long it may take before it is killed.
   */
  async retire(patienceMs: number): Promise<void> {
    this.#leave(() => this.#worker.send(RETIRE));
    const enough = new AbortController();
    const late = setTimeout(patienceMs, true, { signal: enough.signal }).catch(() => false);
    if (await Promise.race([this.ended.then(() => false), late])) this.kill();
    enough.abort();
    await this.ended;
  }

  kill(): void {
    if (this.#state !== "gone") this.#worker.process.kill("SIGKILL");
  }

  #leave(tell: () => void): void {
    if (this.#state === "gone") return;
    this.#state = "leaving";
    this.#wasToldToEnd = true;
    tell();
  }
}
