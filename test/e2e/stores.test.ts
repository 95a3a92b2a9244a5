import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
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

describe.each<[string, string, string, TemporaryServer | undefined]>([
  ["redisStores", "redis-server", "REDIS_URL", servers.redis],
  ["postgresStores", "postgresql", "DATABASE_URL", servers.postgres],
])("%s", (stores, debian, variable, server) => {
  const skipped = skippedWithout(debian, server);

  test.skipIf(skipped)(
    `let ten of fifty at once through on two processes${skipped ? ` (${skipped})` : ""}`,
    async () => {
      const folder = temporaryFolder(stores, "test/e2e");
      folders.push(folder);
      writeFiles(folder, {
        "package.json": { private: true, type: "module" },
        "tsconfig.json": projectConfig,
        "src/app.ts": files.find(({ text }) => text.includes(`${stores}(`))?.text ?? "",
      });
      const built = await finish(process.execPath, [countersign, "build"], folder);
      expect(built.stdout + built.stderr).toContain("Built");
      const args = [countersign, "start", "--host", "127.0.0.1", "--port", "0"];
      const processes = [0, 1].map(() =>
        start(process.execPath, args, folder, { [variable]: server?.url ?? "" }),
      );
      running.push(...processes);
      const urls = await Promise.all(
        processes.map(async (process) => urlIn(await process.printed(/Serving .* at .*\n/))),
      );
      const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => fetch(`${urls[i % 2]}/search`)));
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(10);
      expect(statuses.filter((status) => status === 429)).toHaveLength(40);
      expect(answers.find(({ status }) => status === 429)?.headers.get("ratelimit")).toMatch(
        /^"GET \/search";r=0;t=(60|5\d)$/,
      );
      expect(await Promise.all(processes.map((process) => process.stop()))).toEqual([0, 0]);
    },
  );
});
