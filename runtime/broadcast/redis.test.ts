import { Redis } from "ioredis";
import { createClient } from "redis";
import { afterAll } from "vitest";
import { temporaryRedis } from "../../scripts/temporary-redis.js";
import { skippedWithout } from "../../test/support/servers.js";
import {
  type IoRedisClient,
  type NodeRedisClient,
  redisBroadcast,
  type ServerBroadcastOptions,
} from "./redis.js";
import { describeBroadcast, given } from "./testing/contract.js";
import { describeLoss, type ServerPlace } from "./testing/loss.js";

const server = await temporaryRedis();
const skipped = skippedWithout("redis-server", server);
afterAll(() => server?.remove());

function on(client: NodeRedisClient | IoRedisClient): () => Promise<ServerPlace> {
  return async () => {
    if (!server) throw new Error("There is no server.");
    const { command } = server;
    const other = createClient({ url });
    // It reconnects by itself when the server is back.
    other.on("error", () => {});
    await other.connect();
    const ids = async () =>
      (await command("client", "list")).match(/(?<=^id=)\d+(?=.* name=broadcast )/gm) ?? [];
    return {
      make: <T>(options?: ServerBroadcastOptions<T>) =>
        redisBroadcast<T>(client, ...given<T, ServerBroadcastOptions<T>>(options)),
      publishText: async (channel, text) => void (await other.publish(channel, text)),
      listeners: async (channel) => Number((await command("pubsub", "numsub", channel)).split("\n").at(-1)),
      connections: async () => (await ids()).length,
      cut: async () => {
        for (const id of await ids()) await command("client", "kill", "id", id);
      },
      stop: () => server.stop(),
      start: () => server.start(),
      freeze: async () => {
        server.signal("SIGSTOP");
        return () => void server.signal("SIGCONT");
      },
      close: async () => other.destroy(),
    };
  };
}

const url = server?.url ?? "redis://127.0.0.1:1";
const nodeRedis = on(createClient({ url, name: "broadcast" }));
const ioRedis = on(new Redis(url, { lazyConnect: true, keyPrefix: "shop:", connectionName: "broadcast" }));

describeBroadcast("redisBroadcast on redis", nodeRedis, skipped);
describeBroadcast("redisBroadcast on ioredis", ioRedis, skipped);
describeLoss("redisBroadcast on redis", nodeRedis, skipped);
describeLoss("redisBroadcast on ioredis", ioRedis, skipped);
