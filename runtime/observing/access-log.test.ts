import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { App } from "../app.js";
import type { AppOptions } from "../index.js";
import { writeLinesTo } from "../logging/lines.js";
import { ACCESS_LOG_VARIABLE } from "../logging/log-form.js";
import { onEachPath, thePath } from "../node/direct/testing.js";
import { serve } from "../node/serve.js";
import { toStandardOutput } from "../node/standard-output.js";
import { add } from "../operation.fixture.js";
import type { AccessFields } from "./access-fields.js";
import type { AccessLogOption } from "./access-log.js";

class Broken extends Error {}

function shop(options: Partial<AppOptions>): App {
  const app = new App({ title: "T", version: "1", log: () => {}, ...options });
  add(app, "get", "/items/:id", (id: string) => id, { decode: (request) => [request.path("id")] });
  add(app, "get", "/broken", () => {
    throw new Broken("password is hunter2");
  });
  return app;
}

const SECRETS = { authorization: "Bearer hunter2", cookie: "session=hunter2", host: "a" };

/** A logger of pino's shape that records its calls. */
function logger() {
  const told: [level: string, fields: AccessFields, message: string][] = [];
  const at = (level: string) => (fields: AccessFields, message: string) =>
    void told.push([level, fields, message]);
  return { told, info: at("info"), error: at("error") };
}

describe("what is told of a request", () => {
  onEachPath(() => {
    test("is its method, route, path, status, time, size and id, and no secret", async () => {
      const to = logger();
      const app = shop({ accessLog: to, requestId: true });
      const server = await serve(app, { port: 0, ...thePath });
      const ask = async (path: string, method = "GET") =>
        (await fetch(server.url + path, { method, headers: { ...SECRETS, "x-request-id": "r1" } })).text();
      await ask("/items/7?token=hunter2");
      await ask("/broken?token=hunter2");
      await ask("/nowhere?token=hunter2", "POST");
      await server.close();
      const duration = expect.any(Number);
      expect(to.told).toEqual([
        [
          "info",
          {
            method: "GET",
            route: "/items/:id",
            path: "/items/7",
            status: 200,
            duration,
            bytes: 3,
            requestId: "r1",
          },
          "GET /items/7 200",
        ],
        [
          "error",
          {
            method: "GET",
            route: "/broken",
            path: "/broken",
            status: 500,
            duration,
            bytes: expect.any(Number),
            errorType: "Broken",
            requestId: "r1",
          },
          "GET /broken 500",
        ],
        [
          "info",
          { method: "POST", path: "/nowhere", status: 404, duration, bytes: 22, requestId: "r1" },
          "POST /nowhere 404",
        ],
      ]);
      expect(JSON.stringify(to.told)).not.toContain("hunter2");
    });
  });

  test("has the ids of its span, where an instrumentation has one", async () => {
    const to = logger();
    const trace = { traceId: "0af7651916cd43dd8448eb211c80319c", spanId: "b7ad6b7169203331" };
    const app = shop({ accessLog: to, instrumentation: [{ begin: () => ({ trace, ended: () => {} }) }] });
    await app.request("/items/7");
    await app.settled();
    expect(to.told.map(([, fields]) => fields)).toMatchObject([trace]);
  });

  test("are probes only if they fail, unless all are wanted", async () => {
    for (const probes of [false, true]) {
      const to = logger();
      let works = true;
      const app = shop({ accessLog: { to, probes }, health: { checks: { works: () => works }, maxAge: 0 } });
      for (const path of ["/healthz", "/readyz"]) await (await app.request(path)).text();
      works = false;
      await (await app.request("/readyz")).text();
      const all = to.told.map(([level, , message]) => `${level} ${message}`);
      const passing = ["info GET /healthz 200", "info GET /readyz 200"];
      expect(all).toEqual([...(probes ? passing : []), "error GET /readyz 503"]);
    }
  });

  test("is bounded, and cannot write lines of its own or steer a terminal", async () => {
    const to = logger();
    const app = shop({ accessLog: to });
    await app.request(`/${"a".repeat(5000)}`);
    await app.fetch(new Request("http://localhost/\u009b31m", { method: "GET" }));
    expect(to.told[0]?.[1].path).toHaveLength(1001);
    for (const [, , message] of to.told) expect(message).toMatch(/^[\x20-\x7e…]*$/);
  });

  test("goes to loggers that have no error, and one that throws is told of once and harms nobody", async () => {
    const messages: string[] = [];
    const plain = shop({ accessLog: { info: (_, message) => void messages.push(message) } });
    await plain.request("/broken");
    expect(messages).toEqual(["GET /broken 500"]);
    const log = vi.fn();
    const throwing = () => {
      throw new Error("disk full");
    };
    const app = shop({ accessLog: { info: throwing }, log });
    for (let i = 0; i < 2; i++) expect((await app.request("/items/1")).status).toBe(200);
    expect(log.mock.calls).toEqual([
      ["The app's accessLog failed. Further failures are not logged", new Error("disk full")],
    ]);
  });
});

describe("lines", () => {
  let lines: string[];
  beforeEach(() => {
    lines = [];
    writeLinesTo((line) => void lines.push(line));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    writeLinesTo(toStandardOutput);
  });

  async function written(accessLog: AccessLogOption | undefined, env: Record<string, string> = {}) {
    for (const [name, value] of Object.entries({ NODE_ENV: "", [ACCESS_LOG_VARIABLE]: "", ...env }))
      vi.stubEnv(name, value);
    const app = shop(accessLog === undefined ? {} : { accessLog });
    await app.request("/items/7?token=hunter2");
    return lines.splice(0);
  }

  const JSON_LINE =
    /^{"level":"info","time":"\d{4}-\d\d-\d\dT[\d:.]+Z","msg":"GET \/items\/7 200","method":"GET","route":"\/items\/:id","path":"\/items\/7","status":200,"duration":[\d.]+,"bytes":3}$/;
  const HUMAN_LINE = /^\d\d:\d\d:\d\d GET \/items\/7 200 \d+\.\d ms 3 B$/;
  const LINES = { json: JSON_LINE, human: HUMAN_LINE };

  test.each([
    [undefined, {}, undefined],
    [undefined, { NODE_ENV: "production" }, undefined],
    [undefined, { [ACCESS_LOG_VARIABLE]: "json" }, "json"],
    [undefined, { [ACCESS_LOG_VARIABLE]: "human", NODE_ENV: "production" }, "human"],
    [undefined, { [ACCESS_LOG_VARIABLE]: "off" }, undefined],
    [false, { [ACCESS_LOG_VARIABLE]: "json" }, undefined],
    [true, {}, "human"],
    [true, { NODE_ENV: "production" }, "json"],
    [true, { NODE_ENV: "test" }, undefined],
    [true, { [ACCESS_LOG_VARIABLE]: "json" }, "json"],
    ["json", { NODE_ENV: "test" }, "json"],
    ["human", { NODE_ENV: "production", [ACCESS_LOG_VARIABLE]: "json" }, "human"],
    [{ probes: true }, { NODE_ENV: "production" }, "json"],
    [{ to: "human" }, {}, "human"],
  ] as const)("accessLog: %o, %o: %s", async (option, env, form) => {
    const all = await written(option as AccessLogOption | undefined, env);
    expect(all).toEqual(form ? [expect.stringMatching(LINES[form])] : []);
  });

  test("a word that says nothing stops the start, as does an option", () => {
    vi.stubEnv(ACCESS_LOG_VARIABLE, "xml");
    expect(() => shop({})).toThrow('COUNTERSIGN_ACCESS_LOG is "xml". It must be json, human or off.');
    vi.unstubAllEnvs();
    for (const accessLog of ["xml", 1, { to: {} }, { form: "json" }, { probes: 1 }] as never[])
      expect(() => shop({ accessLog })).toThrow("The app's option accessLog must be");
  });

  test("an app that is mounted writes none of its own where the process asked for both", async () => {
    vi.stubEnv(ACCESS_LOG_VARIABLE, "human");
    const to = logger();
    const app = shop({});
    app.mount("/quiet", shop({})).mount("/own", shop({ accessLog: to }));
    for (const path of ["/quiet/items/7", "/own/items/7"]) await app.request(path);
    await app.settled();
    expect(lines.map((line) => line.split(" ")[2])).toEqual(["/quiet/items/7", "/own/items/7"]);
    expect(to.told.map(([, , message]) => message)).toEqual(["GET /items/7 200"]);
  });

  test("faults of the server are lines of the same kind, with what was thrown", async () => {
    const app = new App({ title: "T", version: "1", accessLog: "json" });
    add(app, "get", "/broken", () => {
      throw new Broken("no rows", { cause: new TypeError("closed") });
    });
    await app.request("/broken");
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      {
        level: "error",
        msg: "GET /broken (src/app.ts:1) failed",
        err: { type: "Broken", message: "no rows", stack: expect.any(String), cause: { type: "TypeError" } },
      },
      { level: "error", msg: "GET /broken 500", errorType: "Broken" },
    ]);
  });

  test("a logger of pino's shape takes faults as well, as it does requests", async () => {
    const told: unknown[] = [];
    const one = {
      info: (fields: object, message: string) =>
        void told.push([message, Object.keys(fields).includes("err")]),
      error: (fields: object, message: string) =>
        void told.push([message, Object.keys(fields).includes("err")]),
    };
    await shop({ log: one, accessLog: one }).request("/broken");
    expect(told).toEqual([
      ["GET /broken (src/app.ts:1) failed", true],
      ["GET /broken 500", false],
    ]);
  });
});
