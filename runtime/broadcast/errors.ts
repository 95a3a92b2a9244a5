/**
 * There is no connection to the server of a broadcast, or there was none for a while. `cause` is the client's error.
 * @example
 * ```ts
 * try {
 *   for await (const message of await memoryBroadcast<string>().subscribe("news")) console.log(message);
 * } catch (error) {
 *   if (error instanceof BroadcastDisconnected) console.log("Subscribe again");
 * }
 * ```
 */
export class BroadcastDisconnected extends Error {
  override readonly name = "BroadcastDisconnected";

  /** @param consequence what that means for the recipient. */
  constructor(consequence: string, cause: unknown) {
    super(`The broadcast has lost its connection, or was never connected: ${consequence}`, { cause });
  }
}

/**
 * More messages waited for a subscriber than the limit allows. It got the waiting ones and loses all further ones.
 * @example
 * ```ts
 * try {
 *   for await (const message of await memoryBroadcast<string>().subscribe("news")) console.log(message);
 * } catch (error) {
 *   if (error instanceof SubscriberLagged) console.log(`Too slow for ${error.channel}`);
 * }
 * ```
 */
export class SubscriberLagged extends Error {
  override readonly name = "SubscriberLagged";
  readonly channel: string;

  constructor(channel: string) {
    super(
      `A subscriber of ${JSON.stringify(channel)} reads more slowly than messages arrive, and too many are waiting. The subscription has ended.`,
    );
    this.channel = channel;
  }
}

/**
 * A text arrived on a channel that is not a message: another program publishes there, or an older version of this one. It was
 * dropped.
 * @example memoryBroadcast<string>({ onError: (error) => error instanceof MalformedMessage && console.warn(error.channel) });
 */
export class MalformedMessage extends Error {
  override readonly name = "MalformedMessage";
  readonly channel: string;

  constructor(channel: string, cause: unknown) {
    super(
      `A message published to ${JSON.stringify(channel)} is not valid for this broadcast and was dropped.`,
      {
        cause,
      },
    );
    this.channel = channel;
  }
}
