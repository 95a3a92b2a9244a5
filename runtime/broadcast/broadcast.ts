import type { BroadcastDisconnected } from "./errors.js";

/**
 * Delivers each message of a channel to all its subscribers, in this process (`memoryBroadcast`) or in all processes that share a
 * server (`redisBroadcast`, `postgresBroadcast`). Messages are not stored: only current subscribers get them.
 * @example
 * ```ts
 * const prices: Broadcast<number> = memoryBroadcast();
 * await prices.publish("lamp", 9.5);
 * for await (const price of await prices.subscribe("lamp")) console.log(price);
 * ```
 */
export interface Broadcast<T> {
  /**
   * Sends a message to all current subscribers of a channel. Messages arrive in the order in which they are published, even
   * without an `await` between them.
   * @param channel any text.
   * @returns once the server has taken it; subscribers may not have it yet.
   * @throws BroadcastDisconnected if there is no connection to the server; TypeError if the message cannot be sent.
   */
  publish(channel: string, message: T): Promise<void>;

  /**
   * Subscribes to a channel. Once the promise is fulfilled, the subscription gets every message that is published from then on,
   * and none that was published before the call.
   * @param channel any text.
   * @throws BroadcastDisconnected if there is no connection to the server.
   * @example await using messages = await broadcast.subscribe("lobby"); for await (const message of messages) show(message);
   */
  subscribe(channel: string, options?: SubscribeOptions): Promise<Subscription<T>>;

  /**
   * Ends all subscriptions, as if each had been returned, and the connection to the server. The client from which it was created
   * stays open.
   */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * How a subscription ends, and whether it survives a lost connection.
 * @example const options: SubscribeOptions = { signal: AbortSignal.timeout(60_000), onGap: () => console.log("Load again") };
 */
export interface SubscribeOptions {
  /** Ends the subscription when it is aborted: a loop over it ends without an error. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Makes the subscription survive a lost connection. It is called once the subscription is active again, before any new message
   * arrives. Messages published in between are lost, so load the data that they would have changed. Without it, the subscription
   * ends with a `BroadcastDisconnected`.
   */
  readonly onGap?: ((cause: BroadcastDisconnected) => void) | undefined;
}

/**
 * The messages of a channel, in order. The subscription ends, and releases everything it holds, by `return` (which `await using` and
 * leaving a loop call), by its signal and by the broadcast's `close`. If messages are lost, it ends with a `SubscriberLagged` or a
 * `BroadcastDisconnected` after the last message before the gap.
 * @example
 * ```ts
 * const messages: Subscription<string> = await memoryBroadcast<string>().subscribe("news");
 * for await (const message of messages) if (message === "end") break;
 * ```
 */
export interface Subscription<T> extends AsyncIterableIterator<T> {
  next(): Promise<IteratorResult<T, undefined>>;
  return(): Promise<IteratorResult<T, undefined>>;
  [Symbol.asyncIterator](): Subscription<T>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Converts messages to text, and text to messages.
 * @example const upper: MessageCodec<string> = { parse: (text) => text.toLowerCase(), stringify: (message) =>
 * message.toUpperCase() };
 */
export interface MessageCodec<T> {
  /** @throws if the text is not a message. It is then dropped and reported to `onError`. */
  parse(text: string): T;
  /** @throws if the value cannot be sent. `publish` throws the same error. */
  stringify(message: T): string;
}

/**
 * How a broadcast converts messages to text, and how many may wait for a subscriber.
 * @example const prices = memoryBroadcast<number>({ maxWaitingMessages: 100, onError: (error) => console.warn(error) });
 */
export interface BroadcastOptions<T> {
  /** Default: JSON, without checking its content. */
  readonly codec?: MessageCodec<T> | undefined;
  /**
   * How many messages may wait for a subscriber. If there are more, it ends with a `SubscriberLagged` after them. Default 10,000:
   * a server may send several thousand small ones in one packet.
   */
  readonly maxWaitingMessages?: number | undefined;
  /**
   * How many characters of text the waiting messages of a subscriber may have. Default 4,194,304; a single message may have more.
   */
  readonly maxWaitingCharacters?: number | undefined;
  /** Gets errors that no caller can get: an invalid message, a connection that cannot be restored. Default `console.error`. */
  readonly onError?: ((error: Error) => void) | undefined;
}

/** The result of `JSON.parse` for a value of type T, with `never` for values that JSON loses: dates, bytes, maps, methods. */
export type AsJson<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends bigint | symbol | ((...args: never[]) => unknown)
      ? never
      : { [Key in keyof T]: AsJson<T[Key]> };

/** The options of a broadcast are optional, unless its messages are not JSON: then a codec is required. */
export type OptionsFor<T, Options extends BroadcastOptions<T> = BroadcastOptions<T>> = [T] extends [AsJson<T>]
  ? [options?: Options]
  : [options: Options & { readonly codec: MessageCodec<T> }];
