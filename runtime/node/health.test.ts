import { afterEach, expect, test } from "vitest";
import { App } from "../app.js";
import { add } from "../operation.fixture.js";
import { onEachPath, thePath } from "./direct/testing.js";
import { RawClient } from "./raw-client.fixture.js";
import { type Server, serve } from "./serve.js";

/** Probes of a served app, in front of it and while the server closes. */
let server: Server;
afterEach(() => server.close({ graceMs: 0 }));

const statuses = (text: string) =>
  [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));

async function listen(): Promise<string> {
  const app = new App({ title: "T", version: "1", log: () => {}, health: { checks: { works: () => true } } });
  add(app, "get", "/item", () => "an item");
  // It would match everything that no other route takes.
  add(app, "get", "/*", () => "caught");
  server = await serve(app, { port: 0, ...thePath });
  return server.url;
}

async function status(url: string): Promise<number | string> {
  const answered = await fetch(url, { headers: { connection: "close" } }).catch((error) =>
    String(error.cause.code),
  );
  if (typeof answered === "string") return answered;
  await answered.body?.cancel();
  return answered.status;
}

onEachPath(() => {
  test("probes stand before whatever would take them", async () => {
    const url = await listen();
    const ready = await fetch(`${url}/readyz`);
    expect([ready.headers.get("content-type"), await ready.json()]).toEqual([
      "application/health+json",
      { status: "pass", checks: { works: [{ status: "pass" }] } },
    ]);
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: "pass" });
    expect(await (await fetch(`${url}/elsewhere`)).json()).toBe("caught");
    const client = await RawClient.to(url);
    client.write(
      "HEAD /readyz HTTP/1.1\r\nHost: a\r\n\r\nGET /item HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
    );
    expect(statuses(await client.over)).toEqual([200, 200]);
  });

  test("a server that is told to close says so first, and answers new connections until its delay is over", async () => {
    const url = await listen();
    const kept = await RawClient.to(url);
    let isClosed = false;
    const closed = server.close({ delayMs: 100_000 }).then(() => {
      isClosed = true;
    });
    for (let i = 0; i < 3; i++)
      expect([
        await status(`${url}/readyz`),
        await status(`${url}/healthz`),
        await status(`${url}/item`),
      ]).toEqual([503, 200, 200]);
    kept.request("GET /item");
    await expect.poll(() => statuses(kept.received)).toEqual([200]);
    expect([isClosed, kept.received.includes("connection: close")]).toEqual([false, false]);
    // The shortest delay applies, and connections end after it.
    const again = server.close();
    kept.request("GET /readyz");
    expect(statuses(await kept.over)).toEqual([200, 503]);
    await again;
    await closed;
    expect(await status(`${url}/readyz`)).toBe("ECONNREFUSED");
  });

  test("without a delay a probe on an open connection is told", async () => {
    const url = await listen();
    const kept = await RawClient.to(url);
    kept.request("GET /readyz");
    await expect.poll(() => statuses(kept.received)).toEqual([200]);
    const closed = server.close();
    kept.request("GET /readyz");
    expect(statuses(await kept.over)).toEqual([200, 503]);
    await closed;
  });
});

test("the time for requests begins behind the delay", async () => {
  let answer = (_: string) => {};
  const app = new App({ title: "T", version: "1", log: () => {} });
  const slow = () =>
    new Promise<string>((resolve) => {
      answer = resolve;
    });
  add(app, "get", "/slow", slow);
  add(app, "get", "/fast", () => "fast");
  server = await serve(app, { port: 0 });
  const client = await RawClient.to(server.url);
  client.request("GET /slow");
  expect(await status(`${server.url}/fast`)).toBe(200);
  const closed = server.close({ delayMs: 100_000, graceMs: 0 });
  for (let i = 0; i < 3; i++) expect(await status(`${server.url}/fast`)).toBe(200);
  answer("done");
  await expect.poll(() => statuses(client.received)).toEqual([200]);
  await server.close({ graceMs: 0 });
  await closed;
});
