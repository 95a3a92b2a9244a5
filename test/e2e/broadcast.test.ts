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

/** The programs of docs/broadcast.md, each in two processes. */
const files = snippetsOf(
  "docs/broadcast.md",
  readFileSync(path.join(repository, "docs/broadcast.md"), "utf8"),
).flatMap((snippet) => snippet.files);

function pageFile(name: string, contains: string): string {
  const found = files.filter((file) => file.name === name && file.text.includes(contains));
  if (found.length !== 1)
    throw new Error(`docs/broadcast.md has ${found.length} files ${name} with ${contains}`);
  return found[0]?.text ?? "";
}

const servers = { redis: await temporaryRedis(), postgres: await temporaryPostgres() };
const running: Running[] = [];
const folders: string[] = [];
afterAll(async () => {
  await Promise.all(running.map((process) => process.stop()));
  for (const folder of folders) removeFolder(folder);
  await Promise.all(Object.values(servers).map((server) => server?.remove()));
});

describe.each<[string, string, string, TemporaryServer | undefined]>([
  ["redis", "redis-server", "REDIS_URL", servers.redis],
  ["postgres", "postgresql", "DATABASE_URL", servers.postgres],
])("countersign/%s", (entry, debian, variable, server) => {
  const skipped = skippedWithout(debian, server);

  test.skipIf(skipped)(`joins two processes${skipped ? ` (${skipped})` : ""}`, async () => {
    const folder = temporaryFolder(`broadcast-${entry}`, "test/e2e");
    folders.push(folder);
    writeFiles(folder, {
      "package.json": { private: true, type: "module" },
      "tsconfig.json": projectConfig,
      "src/app.ts": pageFile("src/app.ts", "rooms.js"),
      "src/rooms.ts": pageFile("src/rooms.ts", `countersign/${entry}`),
    });
    const built = await finish(process.execPath, [countersign, "build"], folder);
    expect(built.stdout + built.stderr).toContain("Built");
    const args = [countersign, "start", "--host", "127.0.0.1", "--port", "0"];
    const processes = [0, 1].map(() =>
      start(process.execPath, args, folder, { [variable]: server?.url ?? "" }),
    );
    running.push(...processes);
    const [one = "", other = ""] = await Promise.all(
      processes.map(async (process) => urlIn(await process.printed(/Serving .* at .*\n/))),
    );

    const readers = await Promise.all([listen(one), listen(other)]);
    const messages = Array.from({ length: 20 }, (_, index) => ({ from: `${index % 2}`, text: `${index}` }));
    for (const message of messages) await say(message.from === "0" ? one : other, message);
    for (const reader of readers) expect(await reader.take(20)).toEqual(messages);
    for (const reader of readers) await reader.leave();
    expect(await Promise.all(processes.map((process) => process.stop()))).toEqual([0, 0]);
  });
});

async function say(url: string, message: object): Promise<void> {
  const response = await fetch(`${url}/rooms/lobby`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(message),
  });
  expect(response.status).toBe(204);
}

/** Reads the events of a room. */
async function listen(url: string) {
  const leaving = new AbortController();
  const { body } = await fetch(`${url}/rooms/lobby`, { signal: leaving.signal });
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  return {
    async take(count: number): Promise<unknown[]> {
      const events = () => [...text.matchAll(/^data: (.*)\n\n/gm)].map(([, data = ""]) => JSON.parse(data));
      while (events().length < count) text += (await reader?.read())?.value ?? "";
      return events();
    },
    async leave(): Promise<void> {
      leaving.abort();
      await reader?.cancel().catch(() => {});
    },
  };
}
