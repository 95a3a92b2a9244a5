import type { Connection, ConnectionEvents } from "./server-connection.js";

/** The part of a `redis` client that is used. */
export interface NodeRedisClient {
  readonly isReady: boolean;
  readonly options?: { readonly socket?: object } | undefined;
  duplicate(overrides: object): NodeRedisConnection;
}

export interface NodeRedisConnection {
  connect(): Promise<unknown>;
  on(event: "error", listener: (error: Error) => void): unknown;
  subscribe(channel: string, listener: (message: string, channel: string) => void): Promise<unknown>;
  unsubscribe(channel: string, listener: (message: string, channel: string) => void): Promise<unknown>;
  publish(channel: string, message: string): Promise<unknown>;
  ping(): Promise<unknown>;
  close(): Promise<unknown>;
  destroy(): void;
}

/** RESP 3 carries messages as well as replies, so one connection both publishes and subscribes. */
export async function connectNodeRedis(
  client: NodeRedisClient,
  events: ConnectionEvents,
  signal: AbortSignal,
): Promise<Connection> {
  const connection = client.duplicate({
    RESP: 3,
    disableOfflineQueue: true,
    socket: { ...client.options?.socket, reconnectStrategy: false },
  });
  // While it connects, `connect` reports the error, too.
  connection.on("error", (error) => events.lost(error));
  const received = (message: string, channel: string) => events.received(channel, message);
  const giveUp = () => connection.destroy();
  signal.addEventListener("abort", giveUp);
  await connection.connect();
  signal.removeEventListener("abort", giveUp);
  return {
    // If the client already listens, it sends nothing to the server; the ping does.
    listen: (channel) => Promise.all([connection.subscribe(channel, received), connection.ping()]),
    unlisten: (channel) => connection.unsubscribe(channel, received),
    publish: (channel, text) => connection.publish(channel, text),
    ping: () => connection.ping(),
    close: () => connection.close(),
    destroy: () => connection.destroy(),
  };
}
