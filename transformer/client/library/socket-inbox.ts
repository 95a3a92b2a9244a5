import { FifoQueue } from "./fifo-queue.js";

/** What may wait on one side of a socket, in bytes or UTF-16 units; a message counts for 64 more. */
export const MOST_WAITING = 2 ** 24;

export function weightOf(data: string | Uint8Array): number {
  return data.length + 64;
}

/** How messages have ended: with the error that readers get, if it is one. */
export interface SocketInboxEnd {
  readonly error?: unknown;
}

/** Messages that have come and were not read yet, in order, and those who wait for one. */
export class SocketInbox<T> {
  readonly #messages = new FifoQueue<{ readonly message: T; readonly weight: number }>();
  readonly #readers = new FifoQueue<(result: Promise<IteratorResult<T, undefined>>) => void>();
  #weight = 0;
  #end: SocketInboxEnd | undefined;

  /** @returns `false` where there is no room. */
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

  /** The next message. What has come before the end is still there. */
  take(): Promise<IteratorResult<T, undefined>> {
    const next = this.#messages.shift();
    if (!next) return this.#end ? inboxEnd(this.#end) : new Promise((resolve) => this.#readers.push(resolve));
    this.#weight -= next.weight;
    return Promise.resolve({ value: next.message, done: false });
  }

  /** @param drops throws away what was not read. */
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
