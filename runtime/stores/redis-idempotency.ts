import type { Claim, IdempotencyStore } from "../idempotency/idempotency-store.js";
import type { IoRedisScripts, NodeRedisScripts } from "./clients.js";

/** Each script is atomic on the server. A key is a hash: `owner`, `fingerprint`, and `answer` once there is one. */
const CLAIM = `
local known = redis.call("hmget", KEYS[1], "fingerprint", "answer")
if known[1] then return known end
redis.call("hset", KEYS[1], "owner", ARGV[1], "fingerprint", ARGV[2])
redis.call("expire", KEYS[1], ARGV[3])
return {}`;
const COMPLETE = `
if redis.call("hget", KEYS[1], "owner") ~= ARGV[1] or redis.call("hexists", KEYS[1], "answer") == 1 then return 0 end
redis.call("hset", KEYS[1], "answer", ARGV[2])
return redis.call("expire", KEYS[1], ARGV[3])`;
const RELEASE = `
if redis.call("hget", KEYS[1], "owner") ~= ARGV[1] or redis.call("hexists", KEYS[1], "answer") == 1 then return 0 end
return redis.call("del", KEYS[1])`;

/** @param prefix precedes all keys. */
export function redisIdempotency(
  client: NodeRedisScripts | IoRedisScripts,
  prefix: string,
): IdempotencyStore {
  const run = async (script: string, key: string, ...values: readonly string[]): Promise<unknown> => {
    const name = `${prefix}:idempotency:${key}`;
    if ("isReady" in client) {
      if (!client.isReady) throw new Error("The client of Redis is not connected.");
      return client.eval(script, { keys: [name], arguments: [...values] });
    }
    // Otherwise it queues commands until the server is back.
    if (client.status !== "ready") throw new Error("The client of Redis is not connected.");
    return client.eval(script, 1, name, ...values);
  };
  return {
    async claim(key, owner, fingerprint, lock): Promise<Claim> {
      const [known, answer] = (await run(CLAIM, key, owner, fingerprint, String(lock))) as (string | null)[];
      if (known === undefined || known === null) return { state: "ours" };
      if (answer === undefined || answer === null) return { state: "taken", fingerprint: known };
      return { state: "done", fingerprint: known, answer };
    },
    async complete(key, owner, answer, ttl) {
      await run(COMPLETE, key, owner, answer, String(ttl));
    },
    async release(key, owner) {
      await run(RELEASE, key, owner);
    },
  };
}
