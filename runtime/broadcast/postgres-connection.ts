import { MalformedMessage } from "./errors.js";
import { postgresChannel, quoted } from "./postgres-channel.js";
import { Parts, toPayloads } from "./postgres-parts.js";
import type { Connection, ConnectionEvents } from "./server-connection.js";

/** The part of a `pg` pool that is used. */
export interface PostgresPool {
  /** A single client does not have this. */
  readonly totalCount: number;
  connect(
    callback: (
      error: Error | undefined,
      client: PostgresClient | undefined,
      release: (destroy: boolean) => void,
    ) => void,
  ): void;
}

export interface PostgresClient {
  query(text: string, values?: unknown[]): Promise<unknown>;
  on(event: "error", listener: (error: Error) => void): unknown;
  on(event: "end", listener: () => void): unknown;
  on(
    event: "notification",
    listener: (notification: { channel: string; payload?: string | undefined }) => void,
  ): unknown;
  removeAllListeners(event: "error"): unknown;
}

/** One connection both listens and notifies, so messages are published in the order of the calls. */
export function connectPostgres(pool: PostgresPool, events: ConnectionEvents): Promise<Connection> {
  // With a promise, an error in the same packet as the end of the handshake would arrive before there is a listener, and end the
  // process.
  return new Promise((resolve, reject) =>
    pool.connect((error, client, release) => {
      if (client) resolve(connectionOf(client, release, events));
      else reject(error);
    }),
  );
}

function connectionOf(
  client: PostgresClient,
  release: (destroy: boolean) => void,
  events: ConnectionEvents,
): Connection {
  /** By their names in PostgreSQL. */
  const channels = new Map<string, string>();
  const parts = new Parts((name, cause) =>
    events.report(new MalformedMessage(channels.get(name) ?? name, cause)),
  );
  client.on("error", (error) => events.lost(error));
  client.on("end", () => events.lost(new Error("The connection has ended.")));
  client.on("notification", ({ channel: name, payload = "" }) => {
    const channel = channels.get(name);
    if (channel === undefined) return;
    const text = parts.add(name, payload);
    if (text !== undefined) events.received(channel, text);
  });

  // One query at a time: a client's own queue is deprecated in pg 8 and will be removed in 9.
  let last: Promise<unknown> = Promise.resolve();
  const then = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };
  let released = false;
  const destroy = () => {
    if (released) return;
    released = true;
    release(true);
    // The pool's own listener throws if the program has none on the pool, and events of this client are no longer needed.
    client.removeAllListeners("error");
    client.on("error", () => {});
  };
  return {
    listen: (channel) =>
      then(async () => {
        const name = await postgresChannel(channel);
        channels.set(name, channel);
        await client.query(`listen ${quoted(name)}`);
      }),
    unlisten: (channel) =>
      then(async () => {
        const name = await postgresChannel(channel);
        await client.query(`unlisten ${quoted(name)}`);
        channels.delete(name);
        parts.forget(name);
      }),
    publish: (channel, text) =>
      then(async () =>
        client.query("select pg_notify($1, payload) from unnest($2::text[]) as payload", [
          await postgresChannel(channel),
          toPayloads(text),
        ]),
      ),
    ping: () => then(() => client.query("select 1")),
    close: () => then(async () => destroy()),
    destroy,
  };
}
