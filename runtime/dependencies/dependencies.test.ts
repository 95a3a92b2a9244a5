import { describe, expect, test } from "vitest";
import { App } from "../app.js";
import type { CompiledOperation } from "../contract/operation.js";
import { HttpError } from "../errors/http-error.js";
import { array } from "../generated/arrays.js";
import type { Issues } from "../generated/issues.js";
import { string } from "../generated/scalars.js";
import { add, withBody } from "../operation.fixture.js";
import type { Background } from "./background.js";
import { answerOf, appOf, dependency, needing, telling } from "./testing.js";

describe("a dependency", () => {
  test("gives what a function returns, awaits, yields or makes", async () => {
    const plain = () => "plain";
    const async = async () => "async";
    function* generator() {
      yield "generator";
    }
    async function* asyncGenerator() {
      yield "async generator";
    }
    class Made {
      readonly value = "class";
    }
    const needs = needing(
      dependency(plain),
      dependency(async, "async"),
      dependency(generator, "generator"),
      dependency(asyncGenerator, "generator"),
      dependency(Made, "class"),
    );
    const { body } = await answerOf((...values: unknown[]) => values, needs);
    expect(body).toEqual(["plain", "async", "generator", "async generator", { value: "class" }]);
  });

  test("runs once a request, however it is reached, unless it asks not to be cached", async () => {
    let count = 0;
    const counter = () => ++count;
    const one = dependency(counter);
    // Another module has its own constant for the same function.
    const other = dependency(counter);
    const through = dependency((value: number) => `through ${value}`, "function", { needs: needing(other) });
    const needs = needing(one, through, { of: one, cache: false }, one);
    expect((await answerOf((...values: unknown[]) => values, needs)).body).toEqual([1, "through 1", 2, 1]);
  });

  test("is called as a method of what it is a member of", async () => {
    const service = {
      name: "service",
      current(this: { name: string }) {
        return this.name;
      },
    };
    const needs = needing(dependency(service.current, "function", { on: () => service }));
    expect((await answerOf((value: unknown) => value, needs)).body).toBe("service");
  });

  test("that is no function is named before anything is served", () => {
    const app = appOf();
    add(app, "get", "/", () => 1, {
      needs: needing({ name: "late (src/a.ts:1)", kind: "function", use: () => undefined }),
    });
    expect(() => app.ready()).toThrow("late (src/a.ts:1)");
  });
});

describe("teardown", () => {
  test("comes after the response and its background tasks, in reverse order; of the function scope before", async () => {
    const told: string[] = [];
    const app = appOf();
    const inner = dependency(telling("inner", told), "generator");
    const outer = dependency(telling("outer", told), "generator", { needs: needing(inner) });
    const brief = dependency(telling("brief", told), "generator");
    const handler = (_: unknown, __: unknown, tasks: Background) => {
      told.push("handler");
      tasks.add((what: string) => told.push(what), "first task").add(async () => told.push("second task"));
      return 1;
    };
    add(app, "get", "/", handler, {
      needs: needing(outer, { of: brief, scope: "function" }),
      decode: (request) => [undefined, undefined, request.inject("background")],
    });
    await app.request("/");
    told.push("answered");
    await app.settled();
    expect(told).toEqual([
      ...["inner begins", "outer begins", "brief begins", "handler", "brief ends", "answered"],
      ...["first task", "second task", "outer ends", "inner ends"],
    ]);
  });

  test("sees the handler's error in every generator, before the error is answered", async () => {
    const told: string[] = [];
    const needs = needing(dependency(telling("request", told), "generator"), {
      of: dependency(telling("function", told), "generator"),
      scope: "function",
    });
    const handler = () => {
      throw new HttpError(404, "nothing here");
    };
    expect(await answerOf(handler, needs)).toEqual({ status: 404, body: { detail: "nothing here" } });
    expect(told).toEqual([
      ...["request begins", "function begins"],
      ...["function sees nothing here", "function ends", "request sees nothing here", "request ends"],
    ]);
  });

  test("may translate the error, for the answer and for generators further out", async () => {
    const told: string[] = [];
    async function* translating() {
      try {
        yield 1;
      } catch (error) {
        throw new HttpError(400, `translated ${(error as Error).message}`);
      }
    }
    const needs = needing(
      dependency(telling("outer", told), "generator"),
      dependency(translating, "generator"),
    );
    const handler = () => {
      throw new Error("broken");
    };
    expect(await answerOf(handler, needs)).toEqual({ status: 400, body: { detail: "translated broken" } });
    expect(told).toContain("outer sees translated broken");
  });

  test("that swallows the error leaves nothing to answer: 500, and the log says so", async () => {
    const told: string[] = [];
    const logged: string[] = [];
    function* swallowing() {
      try {
        yield 1;
      } catch {}
    }
    const needs = needing(
      dependency(telling("outer", told), "generator"),
      dependency(swallowing, "generator"),
    );
    const handler = () => {
      throw new Error("broken");
    };
    const { status } = await answerOf(handler, needs, appOf(logged));
    expect(status).toBe(500);
    expect(told).toEqual(["outer begins", "outer ends"]);
    expect(logged.join()).toContain("A dependency swallowed an error");
  });

  test("that fails after the response is logged, and seen by those further out", async () => {
    const told: string[] = [];
    const logged: string[] = [];
    function* failing() {
      yield 1;
      throw new Error("not closed");
    }
    const needs = needing(dependency(telling("outer", told), "generator"), dependency(failing, "generator"));
    expect((await answerOf(() => "fine", needs, appOf(logged))).body).toBe("fine");
    expect(told).toContain("outer sees not closed");
    expect(logged).toEqual(["src/app.ts:1: the teardown of a dependency failed: not closed"]);
  });

  test("that fails before the response is answered with 500", async () => {
    function* failing() {
      yield 1;
      throw new Error("not closed");
    }
    const needs = needing({ of: dependency(failing, "generator"), scope: "function" });
    expect((await answerOf(() => "fine", needs)).status).toBe(500);
  });

  test.each([
    ["yields twice", [1, 2], "yielded a second time"],
    ["yields nothing", [], "ended without a value"],
  ])("a generator that %s is told so", async (_, values, message) => {
    const logged: string[] = [];
    function* given() {
      yield* values;
    }
    await answerOf(() => 1, needing(dependency(given, "generator")), appOf(logged));
    expect(logged.join()).toContain(message);
  });

  test("a dependency that throws tears down those before it and keeps the handler from being called", async () => {
    const told: string[] = [];
    const refusing = () => {
      throw new HttpError(401);
    };
    const needs = needing(dependency(telling("first", told), "generator"), dependency(refusing));
    const { status } = await answerOf(() => told.push("handler"), needs);
    expect(status).toBe(401);
    expect(told).toEqual(["first begins", "first sees Unauthorized", "first ends"]);
  });

  test("of a streamed result waits for the last line, and sees what broke it off", async () => {
    const told: string[] = [];
    const logged: string[] = [];
    const app = appOf(logged);
    const needs = needing(dependency(telling("db", told), "generator"));
    const lines = (fails: boolean) =>
      async function* (db: string) {
        for (const i of [1, 2]) {
          told.push(`line ${i} of ${db}`);
          yield i;
        }
        if (fails) throw new Error("broken");
      };
    const bodies = { 200: { kind: "json-lines", encode: (value: unknown) => value } } as const;
    add(app, "get", "/good", lines(false) as never, { needs, result: { status: 200, bodies } });
    add(app, "get", "/bad", lines(true) as never, { needs, result: { status: 200, bodies } });
    expect(await (await app.request("/good")).text()).toBe("1\n2\n");
    await app.settled();
    expect(told.splice(0)).toEqual(["db begins", "line 1 of db", "line 2 of db", "db ends"]);
    await expect((await app.request("/bad")).text()).rejects.toThrow("aborted by an error");
    await app.settled();
    expect(told).toEqual(["db begins", "line 1 of db", "line 2 of db", "db sees broken", "db ends"]);
    expect(logged).toEqual(["src/app.ts:1: the result stream was aborted: broken"]);
  });

  test("of a stream that nobody reads to its end follows the reader's leaving", async () => {
    const told: string[] = [];
    const app = appOf();
    const endless = async function* () {
      for (let i = 0; ; i++) yield i;
    };
    const bodies = { 200: { kind: "json-lines", encode: (value: unknown) => value } } as const;
    add(app, "get", "/", endless as never, {
      needs: needing(dependency(telling("db", told), "generator")),
      result: { status: 200, bodies },
    });
    const response = await app.request("/");
    const reader = response.body?.getReader();
    await reader?.read();
    expect(told).toEqual(["db begins"]);
    await reader?.cancel();
    await app.settled();
    expect(told).toEqual([
      "db begins",
      "db sees The client disconnected before the response was complete",
      "db ends",
    ]);
  });
});

describe("the parameters of dependencies", () => {
  const token = (name: string, told: string[] = []) =>
    dependency((value: string) => void told.push(`${name} ${value}`), "function", {
      decode(request, _, list) {
        const issues = list as Issues;
        const value = request.header(name);
        if (value === undefined) issues.missing(name);
        issues.from("header", request);
        return [value];
      },
    });
  const headers = (...names: readonly string[]) => ({
    headers: Object.fromEntries(names.map((name) => [name, "given"])),
  });

  test("are reported all at once, the body's too, and what lacks one is not called", async () => {
    const told: string[] = [];
    const app = appOf();
    const inner = token("x-inner", told);
    const outer = dependency(() => void told.push("outer"), "function", { needs: needing(inner) });
    add(app, "post", "/", (item: unknown) => item, {
      ...withBody,
      needs: [
        { of: outer, at: 1 },
        { of: token("x-b"), at: 2 },
      ],
    });
    const response = await app.request("/", {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/json" },
    });
    const { detail } = (await response.json()) as { detail: { loc: unknown }[] };
    expect(detail.map(({ loc }) => loc)).toEqual([
      ["header", "x-inner"],
      ["header", "x-b"],
      ["body", "name"],
    ]);
    expect(told).toEqual([]);
  });

  test("an error of a dependency wins over problems found before and after it", async () => {
    const app = appOf();
    const refusing = dependency(() => {
      throw new HttpError(403, "no");
    });
    add(app, "get", "/", () => 1, { needs: needing(token("x-a"), refusing, token("x-b")) });
    expect(await (await app.request("/")).json()).toEqual({ detail: "no" });
  });

  test("that read the body have it alone, as the handler has: what one changes stays as it was for the others", async () => {
    const strings: CompiledOperation["decode"] = (_, body, x) => [array(body, x as Issues, "body", string)];
    const reading = { body: { kind: "json" }, decode: strings } as const;
    const adding = (name: string) =>
      dependency((list: string[]) => [...list.splice(0), name], "function", reading);
    const app = appOf();
    const handler = (list: string[], one: string[], two: string[]) => [list, one, two];
    const needs = [
      { of: adding("one"), at: 1 },
      { of: adding("two"), at: 2 },
    ];
    add(app, "post", "/", handler, { ...reading, needs });
    const headers = { "content-type": "application/json" };
    const response = await app.request("/", { method: "POST", headers, body: '["sent"]' });
    expect(await response.json()).toEqual([["sent"], ["sent", "one"], ["sent", "two"]]);
  });

  test("the body is not read before dependencies that need none have let the request pass", async () => {
    const app = appOf();
    const refusing = dependency(() => {
      throw new HttpError(401);
    });
    const reading = dependency((body: unknown) => body, "function", {
      body: { kind: "json" },
      decode: (_, body) => [body],
    });
    add(app, "post", "/", (value: unknown) => value, {
      body: { kind: "json" },
      needs: needing(reading, refusing),
    });
    let read = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          read++;
          controller.enqueue(new Uint8Array(65_536));
        },
      },
      { highWaterMark: 0 },
    );
    const init = { method: "POST", body, duplex: "half", headers: { "content-type": "application/json" } };
    const response = await app.fetch(new Request("http://localhost/", init as RequestInit));
    expect([response.status, read]).toEqual([401, 0]);
  });

  test("a guard's value is dropped, and its parameters are read", async () => {
    const told: string[] = [];
    const app = appOf();
    const guard = token("x-key", told);
    const guarded = guard.use?.() as () => void;
    add(app, "get", "/", () => "in", { guards: [{ ...{ of: guard } }] }, { dependencies: [guarded] });
    expect((await app.request("/")).status).toBe(422);
    expect(await (await app.request("/", headers("x-key"))).json()).toBe("in");
    expect(told).toEqual(["x-key given"]);
  });

  test("guards that nobody compiled stop the start", () => {
    const guard = () => {};
    expect(() => add(appOf(), "get", "/", () => 1, {}, { dependencies: [guard] })).toThrow("not compiled");
    expect(() => new App({ title: "Test", version: "1", dependencies: [guard] })).toThrow("not compiled");
  });
});
