import type { Subscription } from "./broadcast.js";

export interface WaitingLimits {
  readonly messages: number;
  readonly characters: number;
}

interface Reader<T> {
  resolve(result: IteratorResult<T, undefined>): void;
  reject(error: Error): void;
}

/** A linked list, since `shift` moves the entire content of a large array. */
interface Waiting<T> {
  readonly message: T;
  readonly characters: number;
  next: Waiting<T> | undefined;
}

/** A subscription: the messages that wait for its reader, or the reader that waits for them. */
export class WaitingMessages<T> implements Subscription<T> {
  readonly #limits: WaitingLimits;
  readonly #released: () => void;
  readonly #readers: Reader<T>[] = [];
  #first: Waiting<T> | undefined;
  #last: Waiting<T> | undefined;
  #messages = 0;
  #characters = 0;
  #ended = false;
  #failure: Error | undefined;

  /** @param released called once, when no further messages are needed. */
  constructor(limits: WaitingLimits, released: () => void) {
    this.#limits = limits;
    this.#released = released;
  }

  /** The error with which it ends, after the waiting messages. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  /** @returns whether there was room for it. */
  take(message: T, characters: number): boolean {
    const reader = this.#readers.shift();
    if (reader) {
      reader.resolve({ done: false, value: message });
      return true;
    }
    const { messages, characters: most } = this.#limits;
    const full = this.#messages >= messages || this.#characters + characters > most;
    if (full && this.#first) return false;
    const waiting: Waiting<T> = { message, characters, next: undefined };
    if (this.#last) this.#last.next = waiting;
    else this.#first = waiting;
    this.#last = waiting;
    this.#messages += 1;
    this.#characters += characters;
    return true;
  }

  /** Ends it after the waiting messages. */
  fail(error: Error): void {
    if (this.#ended) return;
    this.#ended = true;
    const reader = this.#readers.shift();
    if (reader) reader.reject(error);
    else this.#failure = error;
    this.#finish();
  }

  /** Ends it immediately: waiting messages are dropped. */
  end(): void {
    this.#first = undefined;
    this.#last = undefined;
    this.#failure = undefined;
    if (this.#ended) return;
    this.#ended = true;
    this.#finish();
  }

  #finish(): void {
    for (const reader of this.#readers.splice(0)) reader.resolve({ done: true, value: undefined });
    this.#released();
  }

  /** Not `async`: that takes three turns of the microtask queue, and a program that publishes in a loop is faster than that. */
  next(): Promise<IteratorResult<T, undefined>> {
    const first = this.#first;
    if (first) {
      this.#first = first.next;
      if (!this.#first) this.#last = undefined;
      this.#messages -= 1;
      this.#characters -= first.characters;
      return Promise.resolve({ done: false, value: first.message });
    }
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure) return Promise.reject(failure);
    if (this.#ended) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve, reject) => this.#readers.push({ resolve, reject }));
  }

  async return(): Promise<IteratorResult<T, undefined>> {
    this.end();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.end();
  }
}
