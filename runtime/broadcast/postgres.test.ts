import { Pool, type PoolClient } from "pg";
import { afterAll } from "vitest";
import { temporaryPostgres } from "../../scripts/temporary-postgres.js";
import { skippedWithout } from "../../test/support/servers.js";
import { postgresBroadcast, type ServerBroadcastOptions } from "./postgres.js";
import { postgresChannel } from "./postgres-channel.js";
import { describeBroadcast, given } from "./testing/contract.js";
import { describeLoss, type ServerPlace } from "./testing/loss.js";

const server = await temporaryPostgres();
const skipped = skippedWithout("postgresql", server);
afterAll(() => server?.remove());

const OURS = "from pg_stat_activity where application_name = 'broadcast'";

async function onPostgres(): Promise<ServerPlace> {
  if (!server) throw new Error("There is no server.");
  const { query } = server;
  const pool = new Pool({ connectionString: server.url, application_name: "broadcast", max: 100 });
  const others = new Pool({ connectionString: server.url, max: 1 });
  // Other idle clients lose their connections with the server, too.
  others.on("error", () => {});
  const clients = new Set<PoolClient>();
  pool.on("acquire", (client) => clients.add(client));
  pool.on("remove", (client) => clients.delete(client));
  return {
    make: <T>(options?: ServerBroadcastOptions<T>) =>
      postgresBroadcast<T>(pool, ...given<T, ServerBroadcastOptions<T>>(options)),
    publishText: async (channel, text) =>
      void (await others.query("select pg_notify($1, $2)", [await postgresChannel(channel), text])),
    listeners: async (channel) => {
      const listening = "select 1 from pg_listening_channels() as name where name = $1";
      const found = await Promise.all(
        [...clients].map((client) => client.query(listening, [channel]).catch(() => ({ rows: [] }))),
      );
      return found.filter(({ rows }) => rows.length > 0).length;
    },
    connections: async () => Number(await query(`select count(*) ${OURS}`)),
    cut: async () => void (await query(`select pg_terminate_backend(pid) ${OURS}`)),
    stop: () => server.stop(),
    start: () => server.start(),
    freeze: async () => {
      const pids = (await query(`select pid ${OURS}`)).split("\n").map(Number);
      for (const pid of pids) process.kill(pid, "SIGSTOP");
      return () => {
        for (const pid of pids) process.kill(pid, "SIGCONT");
      };
    },
    close: async () => void (await Promise.all([pool.end(), others.end()])),
  };
}

describeBroadcast("postgresBroadcast", onPostgres, skipped);
describeLoss("postgresBroadcast", onPostgres, skipped);
