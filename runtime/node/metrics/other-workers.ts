import { ANSWERED, ASKED, COUNTED, isWorkerMessage, RELAYED, type WorkerMessage } from "./worker-messages.js";

/**
 * How long to wait for a worker that is about to end, or hangs. After that, the sum contains only the workers that have
 * responded.
 */
const PATIENCE_MS = 1000;

/** The part of a process that is needed. */
export interface Channel {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly send?: ((message: WorkerMessage) => unknown) | undefined;
  on(event: "message", listener: (message: unknown) => void): unknown;
}

/** The other workers of a program, reached through the process that started all of them. */
export class OtherWorkers {
  readonly #channel: Channel;
  readonly #patience: number;
  #own: (() => Promise<unknown>) | undefined;
  #asked = 0;
  readonly #asking = new Map<number, (message: WorkerMessage) => void>();

  constructor(channel: Channel, patience = PATIENCE_MS) {
    this.#channel = channel;
    this.#patience = patience;
  }

  get #isRelayed(): boolean {
    const { env, send } = this.#channel;
    return env[RELAYED] !== undefined && send !== undefined;
  }

  /** Sends them the metrics of this process on request. The last function given is used. */
  answer(own: () => Promise<unknown>): void {
    const isFirst = this.#own === undefined;
    this.#own = own;
    if (!isFirst || !this.#isRelayed) return;
    this.#channel.on("message", (message) => {
      if (!isWorkerMessage(message)) return;
      if (message.type === ASKED) void this.#answer(message);
      else this.#asking.get(message.id)?.(message);
    });
  }

  async #answer({ id, from }: Extract<WorkerMessage, { type: typeof ASKED }>): Promise<void> {
    const metrics = await this.#own?.();
    if (from !== undefined) this.#channel.send?.({ type: ANSWERED, id, to: from, metrics });
  }

  /** @returns the metrics of each of the others; an empty list if this process is alone. */
  async metrics(): Promise<readonly unknown[]> {
    if (!this.#isRelayed) return [];
    const id = ++this.#asked;
    const all: unknown[] = [];
    let count: number | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      await new Promise<void>((resolve) => {
        timer = setTimeout(resolve, this.#patience);
        this.#asking.set(id, (message) => {
          if (message.type === COUNTED) count = message.count;
          else if (message.type === ANSWERED) all.push(message.metrics);
          if (count !== undefined && all.length >= count) resolve();
        });
        this.#channel.send?.({ type: ASKED, id });
      });
    } finally {
      clearTimeout(timer);
      this.#asking.delete(id);
    }
    return all;
  }
}

const others = new OtherWorkers(process as Channel);

export const answerOthers = (own: () => Promise<unknown>): void => others.answer(own);

export const othersMetrics = (): Promise<readonly unknown[]> => others.metrics();
