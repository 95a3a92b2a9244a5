import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { App } from "../app.js";
import { dependency, needing, telling } from "../dependencies/testing.js";
import { HttpError } from "../errors/http-error.js";
import { add } from "../operation.fixture.js";
import { type Server, serve } from "./serve.js";

/** Dependencies over real sockets. */
let app: App;
let server: Server | undefined;
const told: string[] = [];

beforeEach(() => {
  app = new App({ title: "Test", version: "1" });
  told.length = 0;
});
afterEach(async () => {
  await server?.close();
  server = undefined;
});

test("the client has its answer before teardown and background tasks are done", async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  async function* slow() {
    yield 1;
    await held;
    told.push("torn down");
  }
  add(app, "get", "/", () => "answer", { needs: needing(dependency(slow, "generator")) });
  server = await serve(app, { port: 0 });
  expect(await (await fetch(server.url)).json()).toBe("answer");
  expect(told).toEqual([]);
  release();
  await app.settled();
  expect(told).toEqual(["torn down"]);
});

test("a client that goes away while a handler works leaves nothing open", async () => {
  let begun = () => {};
  const working = new Promise<void>((resolve) => {
    begun = resolve;
  });
  let finish = () => {};
  const handler = async () => {
    begun();
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    told.push("handler done");
    return 1;
  };
  add(app, "get", "/", handler, { needs: needing(dependency(telling("db", told), "generator")) });
  server = await serve(app, { port: 0 });
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  socket.write("GET / HTTP/1.1\r\nhost: localhost\r\n\r\n");
  await working;
  socket.destroy();
  await once(socket, "close");
  finish();
  await server.close();
  expect(told).toEqual(["db begins", "handler done", "db ends"]);
});

test("a client that goes away in the middle of a stream leaves nothing open", async () => {
  const endless = async function* () {
    for (;;) {
      yield "x".repeat(10_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const bodies = { 200: { kind: "json-lines", encode: (value: unknown) => value } } as const;
  const needs = needing(dependency(telling("db", told), "generator"));
  add(app, "get", "/", endless as never, { needs, result: { status: 200, bodies } });
  server = await serve(app, { port: 0 });
  const controller = new AbortController();
  const response = await fetch(server.url, { signal: controller.signal });
  await response.body?.getReader().read();
  expect(told).toEqual(["db begins"]);
  controller.abort();
  await server.close();
  expect(told).toEqual([
    "db begins",
    "db sees The client disconnected before the response was complete",
    "db ends",
  ]);
});

test("1,000 requests at a time through all three scopes leave nothing open, whatever becomes of them", async () => {
  const open = { app: 0, request: 0, function: 0 };
  const opened = { app: 0, request: 0, function: 0 };
  const counting = (scope: keyof typeof open) => {
    async function* counted() {
      open[scope]++;
      opened[scope]++;
      try {
        yield scope;
      } finally {
        await undefined;
        open[scope]--;
      }
    }
    return { of: dependency(counted, "generator"), scope };
  };
  let calls = 0;
  const handler = () => {
    if (++calls % 3 === 0) throw new HttpError(404);
    return 1;
  };
  add(app, "get", "/", handler, {
    needs: needing(counting("app"), counting("request"), counting("function")),
  });
  server = await serve(app, { port: 0 });
  const { url } = server;
  const answers = await Promise.all(Array.from({ length: 1000 }, () => fetch(url).then((one) => one.text())));
  expect(answers).toHaveLength(1000);
  await app.settled();
  expect(open).toEqual({ app: 1, request: 0, function: 0 });
  expect(opened).toEqual({ app: 1, request: 1000, function: 1000 });
  await server.close();
  expect(open).toEqual({ app: 0, request: 0, function: 0 });
});

test("an upload of 100 MB is refused by a guard before its body is read", async () => {
  const guard = () => {
    throw new HttpError(401, "Who are you?", { headers: { connection: "close" } });
  };
  add(app, "post", "/", (body: unknown) => body, {
    body: { kind: "json" },
    decode: (_, body) => [body],
    needs: needing(dependency(guard)),
  });
  server = await serve(app, { port: 0 });
  const length = 100 * 1024 * 1024;
  const upload = request(server.url, {
    method: "POST",
    headers: { "content-length": length, "content-type": "application/json" },
  });
  upload.on("error", () => {});
  let sent = 0;
  const send = () => {
    while (sent < length && !upload.destroyed && !answered) {
      sent += 65_536;
      if (!upload.write(Buffer.alloc(65_536))) {
        upload.once("drain", send);
        return;
      }
    }
  };
  let answered = false;
  upload.once("response", () => {
    answered = true;
  });
  send();
  const [answer] = await once(upload, "response");
  expect(answer.statusCode).toBe(401);
  // What fits into the buffers of two sockets has left the client. The rest waits for a reader that never comes.
  expect(sent).toBeLessThan(length / 4);
  upload.destroy();
});
