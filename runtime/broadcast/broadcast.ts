import type { BroadcastDisconnected } from "./errors.js";

/**
 * Hands each message of a channel to everybody who is subscribed to it, in this process (`memoryBroadcast`) or in all processes that
 * share a server (`redisBroadcast`, `postgresBroadcast`). Nothing is kept: who is not subscribed when a message is published never gets it.
 * @example
 * ```ts
 * const prices: Broadcast<number> = memoryBroadcast();
 * await prices.publish("lamp", 9.5);
 * for await (const price of await prices.subscribe("lamp")) console.log(price);
 * ```
 */
export interface Broadcast<T> {
  /**
   * Sends a message to all who are subscribed to a channel now. Messages that are published one after another arrive in this order, also
   * without an `await` between them.
   * @param channel any text.
   * @returns when the server has taken it; subscribers may not have it yet.
   * @throws BroadcastDisconnected where there is no connection to the server; TypeError where the message cannot travel.
   */
  publish(channel: string, message: T): Promise<void>;

  /**
   * Subscribes to a channel. Once the promise is fulfilled, the subscription gets every message that is published from then on, and none
   * that was published before the call.
   * @param channel any text.
   * @throws BroadcastDisconnected where there is no connection to the server.
   * @example await using messages = await broadcast.subscribe("lobby");
   * for await (const message of messages) show(message);
   */
  subscribe(channel: string, options?: SubscribeOptions): Promise<Subscription<T>>;

  /** Ends all subscriptions, as if each had been returned, and the connection to the server. The client it was made with stays yours. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * How a subscription ends, and whether it outlasts a lost connection.
 * @example const options: SubscribeOptions = { signal: AbortSignal.timeout(60_000), onGap: () => console.log("Load again") };
 */
export interface SubscribeOptions {
  /** Ends the subscription when it is aborted: a loop over it ends, without an error. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Has the subscription outlast a lost connection. Called when it is subscribed again and before anything comes from then on: what was
   * published in between is lost, so load what it would have changed. Without it, the subscription ends with a `BroadcastDisconnected`.
   */
  readonly onGap?: ((cause: BroadcastDisconnected) => void) | undefined;
}

/**
 * The messages of a channel, in order. It ends, and lets go of all it holds, by `return` (which a loop that is left, and `await using`, call),
 * by its signal and by the broadcast's `close`; with a `SubscriberLagged` or a `BroadcastDisconnected` behind the last message before a gap.
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
 * How messages become text, and text becomes messages.
 * @example const upper: MessageCodec<string> = { parse: (text) => text.toLowerCase(), stringify: (message) => message.toUpperCase() };
 */
export interface MessageCodec<T> {
  /** @throws where the text is no message; it is dropped then, and `onError` is told. */
  parse(text: string): T;
  /** @throws where the value cannot travel; `publish` throws it. */
  stringify(message: T): string;
}

/**
 * How a broadcast turns messages into text, and how many may wait for a subscriber.
 * @example const prices = memoryBroadcast<number>({ maxWaitingMessages: 100, onError: (error) => console.warn(error) });
 */
export interface BroadcastOptions<T> {
  /** Default: JSON, without looking at what it says. */
  readonly codec?: MessageCodec<T> | undefined;
  /** How many messages may wait for a subscriber, who ends with a `SubscriberLagged` behind them. Default 10,000: some thousand small ones come in one piece from a server. */
  readonly maxWaitingMessages?: number | undefined;
  /** How many characters of text the waiting messages of a subscriber may have. Default 4,194,304; a single message may have more. */
  readonly maxWaitingCharacters?: number | undefined;
  /** Told of what nobody waits for: a message that is none, a connection that does not come back. Default `console.error`. */
  readonly onError?: ((error: Error) => void) | undefined;
}

/** What `JSON.parse` gives back for a value of type T; `never` in the place of what is lost on the way: dates, bytes, maps, methods. */
export type AsJson<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends bigint | symbol | ((...args: never[]) => unknown)
      ? never
      : { [Key in keyof T]: AsJson<T[Key]> };

/** The options of a broadcast are optional, unless its messages are not JSON: then they must have a codec. */
export type OptionsFor<T, Options extends BroadcastOptions<T> = BroadcastOptions<T>> = [T] extends [AsJson<T>]
  ? [options?: Options]
  : [options: Options & { readonly codec: MessageCodec<T> }];
