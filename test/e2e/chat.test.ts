import { once } from "node:events";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { temporaryPostgres } from "../../scripts/temporary-postgres.js";
import { temporaryRedis } from "../../scripts/temporary-redis.js";
import type { TemporaryServer } from "../../scripts/temporary-server.js";
import { finish, type Running, start } from "../support/processes.js";
import { countersign, urlIn } from "../support/quickstart.js";
import { skippedWithout } from "../support/servers.js";
import { repository } from "../support/temporary.js";

const example = path.join(repository, "examples/chat");
const tsc = path.join(repository, "node_modules/typescript7/bin/tsc");

const servers = { redis: await temporaryRedis(), postgres: await temporaryPostgres() };
const running: Running[] = [];
afterAll(async () => {
  await Promise.all(running.map((process) => process.stop()));
  await Promise.all(Object.values(servers).map((server) => server?.remove()));
});

describe("examples/chat", () => {
  beforeAll(async () => {
    // With the client that the scripts of the page import.
    const built = await finish("npm", ["run", "build"], example);
    expect(built.stdout + built.stderr).toContain("Built");
  });

  test("has a page whose scripts go by the types of the server", async () => {
    const checked = await finish(process.execPath, [tsc, "-p", "tsconfig.page.json"], example);
    expect(checked.stdout).toBe("");
  });

  describe.each<[string, string, TemporaryServer | undefined]>([
    ["redis-server", "REDIS_URL", servers.redis],
    ["postgresql", "DATABASE_URL", servers.postgres],
  ])("in two processes on %s", (debian, variable, server) => {
    const skipped = skippedWithout(debian, server);

    test.skipIf(skipped)(`is one room${skipped ? ` (${skipped})` : ""}`, async () => {
      const serve = async () => {
        const args = [countersign, "start", "--host", "127.0.0.1", "--port", "0"];
        const process_ = start(process.execPath, args, example, { [variable]: server?.url ?? "" });
        running.push(process_);
        return { process: process_, url: urlIn(await process_.printed(/Serving .* at .*\n/)) };
      };
      const one = await serve();
      const ada = await join(one.url, "Ada");
      ada.say("Before there was another");
      await ada.heard({ type: "message", message: { from: "Ada" } });

      const other = await serve();
      const grace = await join(other.url, "Grace");
      await grace.heard({ type: "snapshot", messages: [{ from: "Ada", text: "Before there was another" }] });
      await ada.heard({ type: "people", people: ["Ada", "Grace"] });
      grace.say("Hello from the other process");
      await ada.heard({ type: "message", message: { from: "Grace", text: "Hello from the other process" } });
      ada.say("Hello to it");
      await grace.heard({ type: "message", message: { from: "Ada", text: "Hello to it" } });

      expect(await other.process.stop()).toBe(0);
      expect(await grace.closed).toBe(1001);
      await ada.heard({ type: "people", people: ["Ada"] });
      expect(await one.process.stop()).toBe(0);
    });
  });
});

async function join(url: string, name: string) {
  const socket = new WebSocket(`${url.replace("http", "ws")}/api/rooms/lobby/socket?name=${name}`);
  const updates: unknown[] = [];
  socket.on("message", (data) => updates.push(JSON.parse(String(data))));
  const closed = once(socket, "close").then(([code]) => code as number);
  await once(socket, "open");
  return {
    closed,
    say: (text: string) => socket.send(JSON.stringify({ type: "say", text })),
    heard: (update: object) =>
      expect.poll(() => updates).toContainEqual(expect.objectContaining(matching(update))),
  };
}

/** Objects, and those in lists, may have more properties. */
function matching(expected: object): object {
  const of = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(of);
    return typeof value === "object" && value !== null ? expect.objectContaining(matching(value)) : value;
  };
  return Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, of(value)]));
}
