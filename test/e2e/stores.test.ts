import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { temporaryPostgres } from "../../scripts/temporary-postgres.js";
import { temporaryRedis } from "../../scripts/temporary-redis.js";
import type { TemporaryServer } from "../../scripts/temporary-server.js";
import { snippetsOf } from "../support/docs-blocks.js";
import { finish, type Running, start } from "../support/processes.js";
import { projectConfig } from "../support/project-config.js";
import { countersign, urlIn } from "../support/quickstart.js";
import { skippedWithout } from "../support/servers.js";
import { removeFolder, repository, temporaryFolder, writeFiles } from "../support/temporary.js";

/** The programs of docs/limits.md, each in two processes. */
const files = snippetsOf(
  "docs/limits.md",
  readFileSync(path.join(repository, "docs/limits.md"), "utf8"),
).flatMap((snippet) => snippet.files);

const servers = { redis: await temporaryRedis(), postgres: await temporaryPostgres() };
const running: Running[] = [];
const folders: string[] = [];
afterAll(async () => {
  await Promise.all(running.map((process) => process.stop()));
  for (const folder of folders) removeFolder(folder);
  await Promise.all(Object.values(servers).map((server) => server?.remove()));
});

/** The work continues in one of two processes until that is killed. */
const PAYMENTS = `
app.post("/payments", { idempotent: true }, async (payment: { amount: number }): Promise<number> => {
  if (!process.env["HOLDS"]) return payment.amount;
  console.log("Paying");
  return new Promise<number>(() => {});
});

export default app;`;

interface Store {
  readonly name: string;
  readonly debian: string;
  readonly variable: string;
  readonly server: TemporaryServer | undefined;
  /** How many more seconds the one lock holds. */
  readonly lock: () => Promise<string | undefined>;
  /** Lets the lock expire. */
  readonly endLock: () => Promise<unknown>;
}

const lockInRedis = async () => (await servers.redis?.command("keys", "countersign:idempotency:*")) ?? "";

describe.each<Store>([
  {
    name: "redisStores",
    debian: "redis-server",
    variable: "REDIS_URL",
    server: servers.redis,
    lock: async () => servers.redis?.command("ttl", await lockInRedis()),
    endLock: async () => servers.redis?.command("pexpire", await lockInRedis(), "0"),
  },
  {
    name: "postgresStores",
    debian: "postgresql",
    variable: "DATABASE_URL",
    server: servers.postgres,
    lock: async () =>
      servers.postgres?.query(
        "select ceil(extract(epoch from ends - clock_timestamp())) from countersign_idempotency",
      ),
    endLock: async () =>
      servers.postgres?.query("update countersign_idempotency set ends = clock_timestamp()"),
  },
])("$name", ({ name, debian, variable, server, lock, endLock }) => {
  const skipped = skippedWithout(debian, server);
  const folder = temporaryFolder(name, "test/e2e");
  folders.push(folder);

  async function started(env: Readonly<Record<string, string>> = {}) {
    const args = [countersign, "start", "--host", "127.0.0.1", "--port", "0"];
    const one = start(process.execPath, args, folder, { [variable]: server?.url ?? "", ...env });
    running.push(one);
    return { ...one, url: urlIn(await one.printed(/Serving .* at .*\n/)) };
  }
  let processes: Awaited<ReturnType<typeof started>>[];

  beforeAll(async () => {
    if (skipped) return;
    const program = files.find(({ text }) => text.includes(`${name}(`))?.text ?? "";
    writeFiles(folder, {
      "package.json": { private: true, type: "module" },
      "tsconfig.json": projectConfig,
      "src/app.ts": program.replace("\nexport default app;", PAYMENTS),
    });
    const built = await finish(process.execPath, [countersign, "build"], folder);
    expect(built.stdout + built.stderr).toContain("Built");
    processes = await Promise.all([started({ HOLDS: "yes" }), started()]);
  });

  test.skipIf(skipped)(
    `let ten of fifty at once through on two processes${skipped ? ` (${skipped})` : ""}`,
    async () => {
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, i) => fetch(`${processes[i % 2]?.url}/search`)),
      );
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(10);
      expect(statuses.filter((status) => status === 429)).toHaveLength(40);
      expect(answers.find(({ status }) => status === 429)?.headers.get("ratelimit")).toMatch(
        /^"GET \/search";r=0;t=(60|5\d)$/,
      );
    },
  );

  test.skipIf(skipped)(
    `keep a key whose process was killed until its lock ends, and then the work is done${skipped ? ` (${skipped})` : ""}`,
    async () => {
      const pay = async (url = "") => {
        const response = await fetch(`${url}/payments`, {
          method: "POST",
          headers: { "content-type": "application/json", "idempotency-key": "killed" },
          body: '{"amount":10}',
        });
        const { status, headers } = response;
        return [
          status,
          headers.get("retry-after"),
          headers.get("idempotent-replayed"),
          await response.json(),
        ];
      };
      const [holding, other] = processes;
      const lost = pay(holding?.url).catch(() => "lost");
      await holding?.printed(/Paying/);
      holding?.process.kill("SIGKILL");
      expect(await lost).toBe("lost");

      const taken = [409, "1", null, { detail: expect.stringContaining("is in progress") }];
      expect([await pay(other?.url), await pay(other?.url)]).toEqual([taken, taken]);
      // A repeated request does not extend it; only its end releases the key.
      expect(Number(await lock())).toBeGreaterThan(0);
      expect(Number(await lock())).toBeLessThanOrEqual(60);
      await endLock();
      expect(await pay(other?.url)).toEqual([200, null, null, 10]);

      const again = await started({ HOLDS: "yes" });
      expect(await pay(again.url)).toEqual([200, null, "true", 10]);
      expect(await Promise.all([again.stop(), other?.stop()])).toEqual([0, 0]);
    },
  );
});
