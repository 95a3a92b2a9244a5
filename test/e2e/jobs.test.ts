import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { temporaryPostgres } from "../../scripts/temporary-postgres.js";
import { temporaryRedis } from "../../scripts/temporary-redis.js";
import type { TemporaryServer } from "../../scripts/temporary-server.js";
import { finish, type Running, start } from "../support/processes.js";
import { countersign, urlIn } from "../support/quickstart.js";
import { skippedWithout } from "../support/servers.js";
import { repository } from "../support/temporary.js";

const example = path.join(repository, "examples/jobs");

const servers = { redis: await temporaryRedis(), postgres: await temporaryPostgres() };
const running: Running[] = [];
const mail = await mailServer();
afterAll(async () => {
  mail.release();
  await Promise.all(running.map((process) => process.stop()));
  await Promise.all(Object.values(servers).map((server) => server?.remove()));
  mail.close();
});

interface Order {
  id: string;
}

describe("examples/jobs", () => {
  beforeAll(async () => {
    const built = await finish("npm", ["run", "build"], example);
    expect(built).toMatchObject({ code: 0 });
  });

  describe.each<[string, TemporaryServer | undefined, Record<string, string>]>([
    ["redis-server", servers.redis, { REDIS_URL: servers.redis?.url ?? "" }],
    ["postgresql", servers.postgres, { DATABASE_URL: servers.postgres?.url ?? "" }],
  ])("on %s", (debian, server, variables) => {
    const skipped = skippedWithout(debian, server);
    const run = (...args: string[]) => {
      const process_ = start(process.execPath, args, example, { MAIL_URL: mail.url, ...variables });
      running.push(process_);
      return process_;
    };
    const worker = async () => {
      const process_ = run("dist/worker.js");
      await process_.printed(/The worker has started/);
      return process_;
    };

    test.skipIf(skipped)(
      `loses no job of a worker that is killed${skipped ? ` (${skipped})` : ""}`,
      async () => {
        const api = run(countersign, "start", "--host", "127.0.0.1", "--port", "0");
        const url = urlIn(await api.printed(/Serving .* at .*\n/));
        const place = async (): Promise<string> => {
          const body = JSON.stringify({ email: "ada@example.com", item: "lamp", quantity: 1 });
          const response = await fetch(`${url}/orders`, {
            method: "POST",
            headers: { "content-type": "application/json" },
            body,
          });
          expect(response.status).toBe(201);
          return ((await response.json()) as Order).id;
        };
        // Requested before there is a worker, and stored.
        const orders = [await place(), await place()];
        const [killed, stopped] = [await worker(), await worker()];

        const exported = await fetch(`${url}/exports`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ parts: 20 }),
        });
        const events = await (await fetch(`${url}${exported.headers.get("location")}`)).text();
        const told = [...events.matchAll(/^data: (.*)$/gm)].map(([, data = ""]) => JSON.parse(data));
        expect(told).toContainEqual({ status: "running", percent: 50 });
        expect(told.at(-1)).toEqual({ status: "done" });

        for (let count = 0; count < 28; count++) orders.push(await place());
        mail.hold();
        orders.push(...(await Promise.all(Array.from({ length: 10 }, place))));
        await expect.poll(() => mail.held()).toBeGreaterThan(0);
        killed.process.kill("SIGKILL");
        await killed.closed;
        mail.release();

        await expect.poll(() => orders.filter((id) => !mail.delivered.has(id))).toEqual([]);

        // At least once: jobs that the killed worker was running, two at a time, run more often.
        const deliveries = orders.map((id) => mail.delivered.get(id) ?? 0);
        expect(deliveries.filter((count) => count > 1).length).toBeLessThanOrEqual(2);
        expect(await stopped.stop()).toBe(0);
        expect(stopped.output()).toContain("The worker has stopped.");
        expect(await api.stop()).toBe(0);
      },
    );
  });
});

/** Counts what it receives, by the key that is sent with it, and can make its senders wait. */
async function mailServer() {
  const delivered = new Map<string, number>();
  let waiting = 0;
  let held = Promise.resolve();
  let release = () => {};
  const server = createServer(async (request, response) => {
    await json(request);
    waiting++;
    await held;
    waiting--;
    // A worker that was killed in the meantime does not learn that it was delivered.
    const key = String(request.headers["idempotency-key"]);
    delivered.set(key, (delivered.get(key) ?? 0) + 1);
    response.writeHead(204).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    delivered,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    held: () => waiting,
    hold: () => {
      held = new Promise((resolve) => {
        release = resolve;
      });
    },
    release: () => release(),
    close: () => server.close(),
  };
}
