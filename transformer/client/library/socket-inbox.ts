import { FifoQueue } from "./fifo-queue.js";

/** The most that may wait on one side of a socket, in bytes or UTF-16 units; each message counts for 64 more. */
export const MOST_WAITING = 2 ** 24;

export function weightOf(data: string | Uint8Array): number {
  return data.length + 64;
}

/** How messages ended: with the error that readers get, if there is one. */
export interface SocketInboxEnd {
  readonly error?: unknown;
}

/** Messages that have arrived but have not been read, in order, and the readers that wait for one. */
export class SocketInbox<T> {
  readonly #messages = new FifoQueue<{ readonly message: T; readonly weight: number }>();
  readonly #readers = new FifoQueue<(result: Promise<IteratorResult<T, undefined>>) => void>();
  #weight = 0;
  #end: SocketInboxEnd | undefined;

  /** @returns `false` if there is no room. */
  put(message: T, weight: number): boolean {
    const reader = this.#readers.shift();
    if (reader) {
      reader(Promise.resolve({ value: message, done: false }));
      return true;
    }
    if (this.#weight + weight > MOST_WAITING && this.#weight > 0) return false;
    this.#weight += weight;
    this.#messages.push({ message, weight });
    return true;
  }

  /** The next message. Messages that arrived before the end can still be read. */
  take(): Promise<IteratorResult<T, undefined>> {
    const next = this.#messages.shift();
    if (!next) return this.#end ? inboxEnd(this.#end) : new Promise((resolve) => this.#readers.push(resolve));
    this.#weight -= next.weight;
    return Promise.resolve({ value: next.message, done: false });
  }

  /** @param drops discards messages that were not read. */
  end(end: SocketInboxEnd, drops: boolean): void {
    this.#end = end;
    if (drops) this.#messages.takeAll();
    for (const reader of this.#readers.takeAll()) reader(inboxEnd(end));
  }
}

async function inboxEnd(end: SocketInboxEnd): Promise<IteratorResult<never, undefined>> {
  if ("error" in end) throw end.error;
  return { value: undefined, done: true };
}
