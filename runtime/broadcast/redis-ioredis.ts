import type { Connection, ConnectionEvents } from "./server-connection.js";

/** The part of an `ioredis` client that is used. */
export interface IoRedisClient {
  readonly status: string;
  duplicate(override: object): IoRedisConnection;
}

export interface IoRedisConnection {
  connect(): Promise<unknown>;
  on(event: "error", listener: (error: Error) => void): unknown;
  on(event: "end", listener: () => void): unknown;
  on(event: "message", listener: (channel: string, message: string) => void): unknown;
  subscribe(channel: string): Promise<unknown>;
  unsubscribe(channel: string): Promise<unknown>;
  publish(channel: string, message: string): Promise<unknown>;
  ping(): Promise<unknown>;
  quit(): Promise<unknown>;
  disconnect(): void;
}

/** RESP 3 carries messages as well as replies, so one connection both publishes and subscribes. */
export async function connectIoRedis(
  client: IoRedisClient,
  events: ConnectionEvents,
  signal: AbortSignal,
): Promise<Connection> {
  const connection = client.duplicate({
    protocol: 3,
    lazyConnect: true,
    enableOfflineQueue: false,
    autoResubscribe: false,
    autoResendUnfulfilledCommands: false,
    reconnectOnError: null,
    retryStrategy: () => null,
  });
  let cause: unknown = new Error("The connection has ended.");
  connection.on("error", (error) => {
    cause = error;
  });
  connection.on("end", () => events.lost(cause));
  connection.on("message", (channel, message) => events.received(channel, message));
  const giveUp = () => connection.disconnect();
  signal.addEventListener("abort", giveUp);
  await connection.connect();
  signal.removeEventListener("abort", giveUp);
  // Before the client reports its end, it rejects what it can no longer write.
  const answered = async (answer: Promise<unknown>) => {
    try {
      await answer;
    } catch (error) {
      if (!(error instanceof Error && error.name === "ReplyError")) events.lost(error);
      throw error;
    }
  };
  return {
    listen: (channel) => answered(connection.subscribe(channel)),
    unlisten: (channel) => answered(connection.unsubscribe(channel)),
    publish: (channel, text) => answered(connection.publish(channel, text)),
    ping: () => connection.ping(),
    close: () => connection.quit(),
    destroy: () => connection.disconnect(),
  };
}
