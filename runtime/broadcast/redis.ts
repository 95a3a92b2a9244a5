/**
 * @module `countersign/redis`: a broadcast by the publish and subscribe of Redis, on a client of `redis` (6) or `ioredis` (6).
 * Only the methods named here are used, and nothing is imported from either.
 */
import type { Broadcast, OptionsFor } from "./broadcast.js";
import { Channels } from "./channels.js";
import { connectIoRedis, type IoRedisClient } from "./redis-ioredis.js";
import { connectNodeRedis, type NodeRedisClient } from "./redis-node-redis.js";
import { type Connect, type ServerBroadcastOptions, ServerConnection } from "./server-connection.js";

export type { IoRedisClient, NodeRedisClient, ServerBroadcastOptions };

/**
 * Creates a broadcast between all processes that use the same Redis server. Channels are those of Redis: they are shared by all
 * its databases.
 * @param client of `redis` or `ioredis`. It is duplicated for one connection, which publishes and subscribes; it need not be
 * connected, and is never closed.
 * @param options required if T is more than JSON: then there must be a codec.
 * @example const rooms = redisBroadcast<Message>(createClient({ url: process.env.REDIS_URL }));
 */
export function redisBroadcast<T>(
  client: NodeRedisClient | IoRedisClient,
  ...options: OptionsFor<T, ServerBroadcastOptions<T>>
): Broadcast<T>;
export function redisBroadcast<T>(
  client: NodeRedisClient | IoRedisClient,
  options: ServerBroadcastOptions<T> = {},
): Broadcast<T> {
  const connect: Connect = (events, signal) =>
    "isReady" in client ? connectNodeRedis(client, events, signal) : connectIoRedis(client, events, signal);
  return new Channels((receiver) => new ServerConnection(connect, receiver, options.heartbeatMs), options);
}
