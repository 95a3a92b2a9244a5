import type {
  Broadcast,
  BroadcastOptions,
  MessageCodec,
  SubscribeOptions,
  Subscription,
} from "./broadcast.js";
import { BroadcastDisconnected, MalformedMessage, SubscriberLagged } from "./errors.js";
import { JSON_MESSAGES } from "./json-messages.js";
import { WaitingMessages } from "./waiting-messages.js";

/** Carries texts from publishers to processes. Calls take effect in the order in which they are made. */
export interface Transport {
  /** @returns once everything published from now on arrives, and nothing more that was published before the call. */
  listen(channel: string): Promise<void>;
  unlisten(channel: string): Promise<void>;
  /** @returns once it is sure to reach all listeners. */
  publish(channel: string, text: string): Promise<void>;
  close(): Promise<void>;
}

/** Gets the texts of the transport, and learns about its state. */
export interface Receiver {
  received(channel: string, text: string): void;
  /** Nothing arrives any more, and what is published now is lost. */
  interrupted(cause: unknown): void;
  /** Returns the channels to listen to once there is a connection again. */
  wanted(): readonly string[];
  /** The transport listens to these channels again. */
  resumed(cause: unknown): void;
  report(error: Error): void;
}

interface Subscriber<T> {
  readonly messages: WaitingMessages<T>;
  readonly onGap: SubscribeOptions["onGap"];
  /** Messages that arrive while it begins, or while its connection is being restored, are not for it. */
  state: "begins" | "listens" | "lost its connection";
}

/** The subscribers of all channels on one transport. */
export class Channels<T> implements Broadcast<T>, Receiver {
  readonly #transport: Transport;
  readonly #codec: MessageCodec<T>;
  readonly #options: BroadcastOptions<T>;
  readonly #subscribers = new Map<string, Set<Subscriber<T>>>();
  #closing: Promise<void> | undefined;

  constructor(connect: (receiver: Receiver) => Transport, options: BroadcastOptions<T> = {}) {
    this.#options = options;
    this.#codec = options.codec ?? (JSON_MESSAGES as MessageCodec<T>);
    this.#transport = connect(this);
  }

  async publish(channel: string, message: T): Promise<void> {
    this.#check(channel);
    return this.#transport.publish(channel, this.#codec.stringify(message));
  }

  async subscribe(channel: string, options: SubscribeOptions = {}): Promise<Subscription<T>> {
    this.#check(channel);
    const { signal, onGap } = options;
    const { maxWaitingMessages: messages = 10_000, maxWaitingCharacters: characters = 4_194_304 } =
      this.#options;
    let ended = () => {};
    const end = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const abort = () => subscriber.messages.end();
    const subscriber: Subscriber<T> = {
      messages: new WaitingMessages<T>({ messages, characters }, () => {
        signal?.removeEventListener("abort", abort);
        this.#leave(channel, subscriber);
        ended();
      }),
      onGap,
      state: "begins",
    };
    if (signal?.aborted) {
      subscriber.messages.end();
      return subscriber.messages;
    }
    signal?.addEventListener("abort", abort);
    // Before the request to the server, so that a connection lost in between ends it.
    this.#enter(channel, subscriber);
    try {
      await Promise.race([this.#transport.listen(channel), end]);
    } catch (error) {
      subscriber.messages.end();
      throw error;
    }
    if (subscriber.messages.failure) throw subscriber.messages.failure;
    subscriber.state = "listens";
    return subscriber.messages;
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #close(): Promise<void> {
    for (const { messages } of this.#all()) messages.end();
    await this.#transport.close();
  }

  received(channel: string, text: string): void {
    const subscribers = this.#subscribers.get(channel);
    if (!subscribers) return;
    let message: T;
    try {
      message = this.#codec.parse(text);
    } catch (error) {
      this.report(new MalformedMessage(channel, error));
      return;
    }
    for (const { messages, state } of subscribers)
      if (state === "listens" && !messages.take(message, text.length))
        messages.fail(new SubscriberLagged(channel));
  }

  interrupted(cause: unknown): void {
    for (const subscriber of this.#all()) {
      if (subscriber.onGap && subscriber.state !== "begins") subscriber.state = "lost its connection";
      else subscriber.messages.fail(new BroadcastDisconnected("messages may be missing here.", cause));
    }
  }

  wanted(): readonly string[] {
    return [...this.#subscribers.keys()];
  }

  resumed(cause: unknown): void {
    for (const subscriber of this.#all()) {
      if (!subscriber.onGap || subscriber.state !== "lost its connection") continue;
      subscriber.state = "listens";
      const gap = new BroadcastDisconnected("messages sent before this call are missing.", cause);
      this.#guarded(subscriber.onGap, gap);
    }
  }

  report(error: Error): void {
    const { onError = (error: Error) => console.error(error) } = this.#options;
    this.#guarded(onError, error);
  }

  /** The program's callbacks are called from within its client, which an error must not reach. */
  #guarded<E extends Error>(callback: (error: E) => void, error: E): void {
    try {
      callback(error);
    } catch (failure) {
      console.error(failure);
    }
  }

  #all(): readonly Subscriber<T>[] {
    return [...this.#subscribers.values()].flatMap((subscribers) => [...subscribers]);
  }

  #check(channel: string): void {
    if (this.#closing) throw new Error("This broadcast is closed.");
    // In UTF-8, half of a surrogate pair would become another channel, the same one for all halves.
    if (/\p{Surrogate}/u.test(channel))
      throw new TypeError("The name of a channel contains half of a surrogate pair.");
  }

  #enter(channel: string, subscriber: Subscriber<T>): void {
    const subscribers = this.#subscribers.get(channel);
    if (subscribers) subscribers.add(subscriber);
    else this.#subscribers.set(channel, new Set([subscriber]));
  }

  #leave(channel: string, subscriber: Subscriber<T>): void {
    const subscribers = this.#subscribers.get(channel);
    if (!subscribers?.delete(subscriber) || subscribers.size > 0) return;
    this.#subscribers.delete(channel);
    // A broadcast that closes ends its connection instead.
    if (this.#closing) return;
    this.#transport.unlisten(channel).catch((error: Error) => this.report(error));
  }
}
