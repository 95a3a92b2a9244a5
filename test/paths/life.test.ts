import { describe, expect, test } from "vitest";
import type { App, AppOptions } from "../../runtime/app.js";
import { dependency, needing } from "../../runtime/dependencies/testing.js";
import { gate, telling, transaction } from "../../runtime/lifetime/testing.js";
import { throughHono } from "../../runtime/node/direct/testing.js";
import { RawClient } from "../../runtime/node/raw-client.fixture.js";
import { type Server, serve } from "../../runtime/node/serve.js";
import { add } from "../../runtime/operation.fixture.js";
import { SOCKETS } from "./doors.js";
import { get, post } from "./wire.js";

/** What happens around requests in time: on both paths the same, in the same order. */
interface World {
  readonly app: App;
  readonly server: Server;
  readonly told: string[];
  tell(what: string): void;
  /** Connects, and sends. */
  client(text: string): Promise<RawClient>;
  /** Waits until this many events were reported. */
  until(count: number): Promise<void>;
}

interface Story {
  readonly options?: (tell: World["tell"]) => Partial<AppOptions>;
  readonly routes: (world: Omit<World, "server" | "client" | "until">) => void;
  readonly happens: (world: World) => Promise<void>;
  readonly told: readonly string[];
}

const JSON_BODY = { body: { kind: "json" }, decode: (_: unknown, body: unknown) => [body] } as const;

const head = (text: string) => text.split("\r\n", 1)[0] ?? "";
const whole = /\r\n\r\n.*[\]}"\d]$/s;

/** Waits for the end of a signal, and reports why it ended. */
const untilAborted = (signal: AbortSignal, tell: World["tell"]) =>
  new Promise((_, reject) => {
    signal.addEventListener("abort", () => {
      tell(`signal: ${(signal.reason as Error).name}`);
      reject(signal.reason);
    });
  });

const real = () => "real";

const STORIES: Readonly<Record<string, Story>> = {
  "a handler that takes too long": {
    routes({ app, told, tell }) {
      const handler = (_: string, signal: AbortSignal) => untilAborted(signal, tell);
      const needs = needing(transaction(told));
      add(
        app,
        "get",
        "/",
        handler as never,
        { needs, decode: (request) => [undefined, request.inject("signal")] },
        { timeout: 0.02 },
      );
    },
    async happens({ client, tell, until }) {
      const one = await client(get("/"));
      const answered = await one.until(whole);
      await until(4);
      tell(head(answered));
    },
    told: [
      "db begins",
      "signal: TimeoutError",
      "db rolls back: TimeoutError",
      "db closes",
      "HTTP/1.1 504 Gateway Timeout",
    ],
  },
  "a body that takes too long": {
    routes({ app, told }) {
      add(
        app,
        "post",
        "/",
        (body) => body,
        { ...JSON_BODY, needs: needing(transaction(told)), decode: (_, body) => [body] },
        { timeout: 0.02 },
      );
    },
    async happens({ client, tell, until }) {
      const one = await client(post("/", "", "Content-Length: 10"));
      const answered = await one.until(whole);
      await until(3);
      tell(head(answered));
    },
    told: ["db begins", "db rolls back: TimeoutError", "db closes", "HTTP/1.1 504 Gateway Timeout"],
  },
  "a body that takes too long, for which nothing was opened": {
    routes({ app, tell }) {
      add(app, "post", "/", (body) => tell(`handled ${body}`), JSON_BODY, { timeout: 0.02 });
    },
    async happens({ app, client, tell }) {
      const one = await client(post("/", "", "Content-Length: 10"));
      tell(head(await one.until(whole)));
      await app.close();
      tell("closed");
    },
    told: ["HTTP/1.1 504 Gateway Timeout", "closed"],
  },
  "a client that leaves while its handler runs": {
    routes({ app, told, tell }) {
      add(app, "get", "/", ((_: string, signal: AbortSignal) => untilAborted(signal, tell)) as never, {
        needs: needing(transaction(told)),
        decode: (request) => [undefined, request.inject("signal")],
      });
    },
    async happens({ client, until }) {
      const one = await client(get("/"));
      await until(1);
      one.destroy();
      await until(4);
    },
    told: ["db begins", "signal: AbortError", "db rolls back: AbortError", "db closes"],
  },
  "a client that leaves in the middle of its body": {
    routes({ app, told }) {
      add(app, "post", "/", (_, body) => body, {
        ...JSON_BODY,
        needs: needing(transaction(told)),
        decode: (_, body) => [undefined, body],
      });
    },
    async happens({ client, until }) {
      const one = await client(post("/", "[1,", "Content-Length: 10"));
      await until(1);
      one.destroy();
      await until(3);
    },
    told: ["db begins", "db rolls back: HttpError", "db closes"],
  },
  "a client that leaves in the middle of its body, before anything has begun": {
    routes({ app, tell }) {
      add(app, "post", "/", (body) => tell(`handled ${body}`), JSON_BODY);
      add(app, "get", "/next", () => tell("next"));
    },
    async happens({ client }) {
      const one = await client(post("/", "[1,", "Content-Length: 10"));
      one.destroy();
      await one.over;
      const next = await client(get("/next", "Connection: close"));
      await next.over;
    },
    told: ["next"],
  },
  "a client that leaves behind its request, which goes on": {
    routes({ app, told, tell }) {
      add(
        app,
        "get",
        "/",
        async () => {
          await new Promise((resolve) => setTimeout(resolve, 20));
          tell("handled");
          return 1;
        },
        { needs: needing(transaction(told)) },
      );
    },
    async happens({ client, until }) {
      const one = await client(get("/"));
      await until(1);
      one.destroy();
      await until(4);
    },
    told: ["db begins", "handled", "db commits", "db closes"],
  },
  "an override": {
    routes({ app }) {
      add(app, "get", "/", (value) => value, { needs: needing(dependency(real)), decode: () => [undefined] });
    },
    async happens({ app, client, tell }) {
      const say = async () => tell((await (await client(get("/", "Connection: close"))).over).slice(-6));
      await say();
      const restore = app.override(real, () => "fake");
      await say();
      restore();
      await say();
    },
    told: ['"real"', '"fake"', '"real"'],
  },
  "an app that is closed, and started again by a request": {
    options: (tell) => ({
      async *lifespan() {
        tell("starts");
        yield;
        tell("ends");
      },
    }),
    routes({ app, tell }) {
      add(app, "get", "/", () => tell("handled"));
    },
    async happens({ app, client }) {
      await (await client(get("/", "Connection: close"))).over;
      await app.close();
      await (await client(get("/", "Connection: close"))).over;
    },
    told: ["starts", "handled", "ends", "starts", "handled", "ends"],
  },
  "requests that come while the app starts again": {
    options: (tell) => ({
      async *lifespan() {
        tell("starts");
        await new Promise((resolve) => setTimeout(resolve, 20));
        tell("started");
        yield;
      },
    }),
    routes({ app, tell }) {
      add(app, "get", "/", () => tell("handled"));
    },
    async happens({ app, client }) {
      await app.close();
      const all = await Promise.all([1, 2, 3].map(() => client(get("/", "Connection: close"))));
      await Promise.all(all.map((one) => one.over));
    },
    told: ["starts", "started", "starts", "started", "handled", "handled", "handled"],
  },
  "a start that fails, and the next that does not": {
    options(tell) {
      let starts = 0;
      return {
        async *lifespan() {
          starts++;
          tell(`start ${starts}`);
          if (starts === 2) throw new Error("no database");
          yield;
        },
      };
    },
    routes({ app, tell }) {
      add(app, "get", "/", () => tell("handled"));
    },
    async happens({ app, client, tell }) {
      await app.close();
      tell(head(await (await client(get("/", "Connection: close"))).over));
      await app.start();
      tell(head(await (await client(get("/", "Connection: close"))).over));
    },
    told: [
      "start 1",
      "start 2",
      "log: A request failed: no database",
      "HTTP/1.1 500 Internal Server Error",
      "start 3",
      "handled",
      "HTTP/1.1 200 OK",
    ],
  },
  "an app that waits for its requests when it closes": {
    options: (tell) => ({
      async *lifespan() {
        yield;
        tell("ends");
      },
    }),
    routes({ app, tell }) {
      add(app, "get", "/", async () => {
        tell("handling");
        await new Promise((resolve) => setTimeout(resolve, 20));
        tell("handled");
        return 1;
      });
    },
    async happens({ app, client, until, tell }) {
      const one = await client(get("/", "Connection: close"));
      await until(1);
      await app.close();
      tell("closed");
      await one.over;
    },
    told: ["handling", "handled", "ends", "closed"],
  },
  "a server that closes while a request is open": {
    routes({ app, told, tell }) {
      const passed = gate();
      add(
        app,
        "get",
        "/",
        async () => {
          tell("handling");
          await passed.passed;
          return 1;
        },
        { needs: needing(transaction(told)) },
      );
      add(app, "get", "/open", () => {
        passed.open();
        return 2;
      });
    },
    async happens({ server, client, until, tell }) {
      const one = await client(get("/"));
      const other = await client("");
      await until(2);
      const closing = server.close();
      other.write(get("/open"));
      const answers = [await other.over, await one.over];
      await closing;
      for (const text of answers) tell(/connection: close/i.test(text) ? "said that it ends" : "did not");
    },
    told: ["db begins", "handling", "db commits", "db closes", "said that it ends", "said that it ends"],
  },
  "a server that closes with no patience": {
    routes({ app, told, tell }) {
      add(app, "get", "/", ((_: string, signal: AbortSignal) => untilAborted(signal, tell)) as never, {
        needs: needing(transaction(told)),
        decode: (request) => [undefined, request.inject("signal")],
      });
    },
    async happens({ server, client, until, tell }) {
      const one = await client(get("/"));
      await until(1);
      await server.close({ graceMs: 0 });
      await until(4);
      tell(`received: ${JSON.stringify(await one.over)}`);
    },
    told: ["db begins", "signal: AbortError", "db rolls back: AbortError", "db closes", 'received: ""'],
  },
  "what goes on behind an answer": {
    routes({ app, told, tell }) {
      const passed = gate();
      add(app, "get", "/go", () => passed.open());
      add(app, "get", "/", () => tell("handled"), {
        needs: needing(transaction(told)),
        decode(request) {
          const background = request.inject("background") as { add(task: () => unknown): void };
          background.add(async () => {
            await passed.passed;
            tell("task");
          });
          background.add(() => {
            throw new Error("second task");
          });
          return [];
        },
      });
    },
    async happens({ app, client, tell }) {
      await (await client(get("/", "Connection: close"))).over;
      tell("answered");
      await (await client(get("/go", "Connection: close"))).over;
      await app.settled();
      tell("settled");
    },
    told: [
      "db begins",
      "handled",
      "answered",
      "task",
      "log: src/app.ts:1: a background task failed: second task",
      "db commits",
      "db closes",
      "settled",
    ],
  },
};

describe.each(SOCKETS)("%s", (door) => {
  test.each(Object.entries(STORIES))("%s", async (_, { options, routes, happens, told: expected }) => {
    const told: string[] = [];
    const tell = (what: string) => void told.push(what);
    const world = telling({
      log: (message, error) => tell(`log: ${message}: ${(error as Error).message}`),
      ...options?.(tell),
    });
    routes({ app: world.app, told, tell });
    const server = await serve(world.app, { port: 0, ...(door === "hono" ? throughHono : {}) });
    const clients: RawClient[] = [];
    const client = async (text: string) => {
      const one = await RawClient.to(server.url);
      clients.push(one);
      one.write(text);
      return one;
    };
    const until = async (count: number) => {
      while (told.length < count) await new Promise((resolve) => setImmediate(resolve));
    };
    try {
      await happens({ app: world.app, server, told, tell, client, until });
    } finally {
      for (const one of clients) one.destroy();
      await server.close({ graceMs: 0 });
    }
    expect(told).toEqual(expected);
  });
});
