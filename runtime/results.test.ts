import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import type { AppOptions } from "./app.js";
import type { CompiledResult, CompiledResultBody, Encode } from "./contract/result.js";
import type { Issues } from "./generated/issues.js";
import { App, HttpError, Outgoing, redirect, reply } from "./index.js";
import { add, json, named } from "./operation.fixture.js";

/** An app with one route at `/x`. */
function serving(
  handler: (...args: never[]) => unknown,
  result: CompiledResult,
  options: Partial<AppOptions> = {},
) {
  const log = vi.fn();
  const app = new App({ title: "T", version: "1", log, ...options });
  add(app, "get", "/x", handler, { result, decode: (request) => [request.inject("outgoing")] });
  return { log, get: (init?: RequestInit) => app.request("/x", init) };
}

const INTERNAL = '{"detail":"Internal Server Error"}';
const empty: CompiledResult = { status: 204, bodies: { 204: { kind: "empty" } } };
const several = (bodies: Record<number, CompiledResultBody>): CompiledResult => ({ status: 200, bodies });
const asItIs: Encode = (value) => value;

describe("a plain result", () => {
  test("void is an empty 204", async () => {
    const answered = await serving(() => undefined, empty).get();
    expect([answered.status, await answered.text(), answered.headers.get("content-type")]).toEqual([
      204,
      "",
      null,
    ]);
  });

  test.each([
    [null, "null"],
    [undefined, "null"],
    ["text", '"text"'],
    [[1, 2], "[1,2]"],
    [0, "0"],
  ])("%j is sent as %s", async (value, text) => {
    const answered = await serving(() => value, json(200)).get();
    expect(await answered.text()).toBe(text);
    expect(answered.headers.get("content-type")).toBe("application/json");
  });

  test("text is sent as it is, with its content type", async () => {
    const html = several({ 200: { kind: "text", contentType: "text/html; charset=utf-8" } });
    const answered = await serving(() => "<h1>Hi</h1>", html).get();
    expect(await answered.text()).toBe("<h1>Hi</h1>");
    expect(answered.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect((await serving(() => 3, html).get()).status).toBe(500);
  });

  test.each([204, 205, 304])("status %i never has a body", async (status) => {
    const answered = await serving(() => ({ a: 1 }), json(status)).get();
    expect([answered.status, await answered.text(), answered.headers.get("content-type")]).toEqual([
      status,
      "",
      null,
    ]);
  });

  test("a promise is awaited, and so is a thenable", async () => {
    const thenable = { then: (resolve: (value: unknown) => void) => resolve("later") };
    expect(await (await serving(() => thenable, json(200)).get()).text()).toBe('"later"');
  });
});

describe("an invalid result", () => {
  const encode: Encode = (value, issues) => named(value, issues as Issues);

  test("is a 500 that only the log explains", async () => {
    const { log, get } = serving(() => ({ name: "x" }), json(200, encode));
    const answered = await get();
    expect([answered.status, await answered.text()]).toEqual([500, INTERNAL]);
    expect(answered.headers.get("content-type")).toBe("application/json");
    expect(log).toHaveBeenCalledTimes(1);
    const [message, error] = log.mock.calls[0] ?? [];
    expect(message).toBe("GET /x (src/app.ts:1) failed");
    expect(error.message).toContain(
      '["response","name"] String should have at least 2 characters (string_too_short)',
    );
    expect(error.issues).toMatchObject([{ type: "string_too_short", loc: ["response", "name"], input: "x" }]);
    // As `console.error` prints it: each issue once, with the refused value.
    expect(inspect(error).match(/string_too_short/g)).toHaveLength(1);
    expect(error.message).toContain('(string_too_short), got "x"');
  });

  test("that only breaks a constraint passes in project mode, one of the wrong structure does not", async () => {
    const short = serving(() => ({ name: "x", password: "p" }), json(200, encode), {
      validateResponses: false,
    });
    expect(await (await short.get()).text()).toBe('{"name":"x"}');
    const wrong = serving(() => ({ name: 3 }), json(200, encode), { validateResponses: false });
    expect((await wrong.get()).status).toBe(500);
    expect(wrong.log).toHaveBeenCalledTimes(1);
  });

  test("is let through in production, unless told otherwise", async () => {
    vi.stubEnv("NODE_ENV", "production");
    try {
      const handler = () => ({ name: "x" });
      expect((await serving(handler, json(200, encode)).get()).status).toBe(200);
      expect((await serving(handler, json(200, encode), { validateResponses: true }).get()).status).toBe(500);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test("that cannot become JSON is a 500", async () => {
    const circle: Record<string, unknown> = {};
    circle["self"] = circle;
    const { log, get } = serving(() => circle, json(200));
    expect((await get()).status).toBe(500);
    expect(log).toHaveBeenCalledTimes(1);
  });

  test("where only a Response was declared is a 500", async () => {
    const { log, get } = serving(() => ({}), several({ 200: { kind: "response" } }));
    expect((await get()).status).toBe(500);
    expect(log.mock.calls[0]?.[1].message).toContain("Result should be a Response");
  });
});

describe("reply", () => {
  const declared = several({
    200: { kind: "json", encode: (value) => ({ ok: value }) },
    201: { kind: "empty" },
    404: { kind: "json", encode: (value) => ({ no: value }) },
  });

  test.each([
    [reply(200, 1), 200, '{"ok":1}'],
    [reply(404, 2), 404, '{"no":2}'],
    [reply(201), 201, ""],
    [3, 200, '{"ok":3}'],
  ])("%j is encoded as its status declares", async (value, status, text) => {
    const answered = await serving(() => value, declared).get();
    expect([answered.status, await answered.text()]).toEqual([status, text]);
  });

  test("sends its headers, lists as lines, and leaves out the undefined", async () => {
    const headers = {
      "X-Total": 3,
      Link: ["</a>", "</b>"],
      "x-none": undefined,
      "Set-Cookie": ["a=1", "b=2"],
    };
    const answered = await serving(() => reply(200, 1, headers), declared).get();
    expect(answered.headers.get("x-total")).toBe("3");
    expect(answered.headers.get("link")).toBe("</a>, </b>");
    expect(answered.headers.has("x-none")).toBe(false);
    expect(answered.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(answered.headers.get("content-type")).toBe("application/json");
  });

  test("can name another content type", async () => {
    const problem = reply(404, 1, { "Content-Type": "application/problem+json" });
    const answered = await serving(() => problem, declared).get();
    expect(answered.headers.get("content-type")).toBe("application/problem+json");
  });

  test("of an undeclared status is a 500 and says what to declare", async () => {
    const { log, get } = serving(() => reply(409, 1), declared);
    const answered = await get();
    expect([answered.status, await answered.text()]).toEqual([500, INTERNAL]);
    expect(log.mock.calls[0]?.[1].message).toBe(
      "The handler returned reply(409, …), but its return type declares only these statuses: 200, 201, 404. Declare Reply<409, …> in the return type, or return a declared status.",
    );
  });

  test("is required where nothing else is declared", async () => {
    const { log, get } = serving(() => 1, { status: 200, bodies: { 404: { kind: "empty" } } });
    expect((await get()).status).toBe(500);
    expect(log.mock.calls[0]?.[1].message).toContain("a value that is not a reply");
  });

  test("is not any object that looks like one", async () => {
    const answered = await serving(() => ({ status: 404, value: 2, headers: {} }), declared).get();
    expect(answered.status).toBe(200);
  });
});

describe("Response", () => {
  test("passes through untouched", async () => {
    const made = new Response("raw", { status: 418, headers: { "x-a": "1", "content-type": "text/x" } });
    const answered = await serving(() => made, json(200)).get();
    expect([answered.status, answered.headers.get("x-a"), await answered.text()]).toEqual([418, "1", "raw"]);
  });

  test.each([
    ["https://example.org/?q=a%20b", 307, "https://example.org/?q=a%20b"],
    ["/käse\r\nx: y", 303, "/k%C3%A4se%0D%0Ax:%20y"],
    [new URL("https://example.org"), 301, "https://example.org/"],
  ] as const)("redirect(%j) sends the client there", async (url, status, location) => {
    const answered = await serving(() => redirect(url, status), several({ 307: { kind: "response" } })).get();
    expect([answered.status, answered.headers.get("location"), await answered.text()]).toEqual([
      status,
      location,
      "",
    ]);
    expect(redirect("/x").status).toBe(307);
  });
});

describe("Outgoing", () => {
  test("adds headers and cookies to the answer", async () => {
    const handler = (out: Outgoing) => {
      out.headers.set("X-Cat-Dog", "alone in the world");
      out.setCookie("fakesession", "fake-cookie-session-value");
      out.setCookie("b", "ü;", { path: "/b", sameSite: "Strict", httpOnly: true, maxAge: 5, secure: true });
      return { message: "Hello World" };
    };
    const answered = await serving(handler, json(200)).get();
    expect(answered.headers.get("x-cat-dog")).toBe("alone in the world");
    expect(answered.headers.getSetCookie()).toEqual([
      "fakesession=fake-cookie-session-value; Path=/; SameSite=lax",
      "b=%C3%BC%3B; Max-Age=5; Path=/b; HttpOnly; Secure; SameSite=strict",
    ]);
    expect(await answered.text()).toBe('{"message":"Hello World"}');
  });

  test("deletes cookies and refuses names that break the header", () => {
    const out = new Outgoing();
    out.deleteCookie("session");
    expect(out.headers.get("set-cookie")).toBe("session=; Max-Age=0; Path=/; SameSite=lax");
    expect(() => out.setCookie("a\r\nb", "")).toThrow("Invalid cookie name");
  });

  test("its methods work without it, as a handler that takes it apart calls them", () => {
    const { headers, setCookie, deleteCookie } = new Outgoing();
    setCookie("a", "1");
    deleteCookie("b");
    expect(headers.getSetCookie()).toEqual([
      "a=1; Path=/; SameSite=lax",
      "b=; Max-Age=0; Path=/; SameSite=lax",
    ]);
  });

  test("sets no date further than user agents keep it, and none that is no date", () => {
    const expiry = (expires: Date) => {
      const out = new Outgoing();
      out.setCookie("a", "1", { expires });
      const [, date = ""] = /Expires=([^;]*)/.exec(out.headers.get("set-cookie") ?? "") ?? [];
      return Date.parse(date);
    };
    const days = (count: number) => Date.now() + count * 24 * 60 * 60 * 1000;
    expect(Math.abs(expiry(new Date(days(1000))) - days(400))).toBeLessThan(60_000);
    expect(Math.abs(expiry(new Date(days(10))) - days(10))).toBeLessThan(60_000);
    expect(expiry(new Date(0))).toBe(0);
    expect(() => expiry(new Date(Number.NaN))).toThrow('The expiry of the cookie "a" is not a date.');
    expect(() => new Outgoing().setCookie("a", "1", { maxAge: Number.NaN })).toThrow(
      "not a number of seconds",
    );
  });

  test("sets any value, and only what the name's prefix allows", () => {
    const out = new Outgoing();
    out.setCookie("a", "x\ud800y;\r\n");
    expect(out.headers.get("set-cookie")).toBe("a=x%EF%BF%BDy%3B%0D%0A; Path=/; SameSite=lax");
    // @ts-expect-error The prefix says that there is none.
    expect(() => out.setCookie("__Host-a", "1", { domain: "a.example" })).toThrow(
      '"__Host-a" cannot be set: __Host- Cookie must not',
    );
    // @ts-expect-error The prefix says that it is.
    expect(() => out.setCookie("__Secure-a", "1", { secure: false })).toThrow('"__Secure-a" cannot be set');
    out.deleteCookie("__Host-a");
    expect(redirect("/\ud800").headers.get("location")).toBe("/%EF%BF%BD");
  });

  test("changes the status of a plain result, not of a reply", async () => {
    const handler = (value: unknown) => (out: Outgoing) => {
      out.status = 201;
      return value;
    };
    expect((await serving(handler("x"), json(200)).get()).status).toBe(201);
    expect((await serving(handler(reply(200, "x")), json(200)).get()).status).toBe(200);
  });

  test("adds its cookies to a Response, which keeps what it says itself", async () => {
    const handler = (out: Outgoing) => {
      out.status = 201;
      out.setCookie("a", "1");
      out.headers.set("location", "/elsewhere");
      out.headers.set("x-more", "1");
      return redirect("/there");
    };
    const answered = await serving(handler, json(200)).get();
    expect(answered.status).toBe(307);
    expect(answered.headers.get("location")).toBe("/there");
    expect(answered.headers.get("x-more")).toBe("1");
    expect(answered.headers.getSetCookie()).toHaveLength(1);
  });

  test("says nothing about an error", async () => {
    const handler = (out: Outgoing) => {
      out.setCookie("a", "1");
      throw new HttpError(404);
    };
    const answered = await serving(handler, json(200)).get();
    expect([answered.status, answered.headers.getSetCookie()]).toEqual([404, []]);
  });
});

describe("JSON Lines", () => {
  const lines = (encode: Encode = asItIs) => several({ 200: { kind: "json-lines", encode } });

  test("encodes each item", async () => {
    async function* items() {
      yield { name: "Plumbus", hidden: 1 };
      yield { name: "Portal Gun" };
    }
    const encode: Encode = (value) => ({ name: (value as { name: string }).name });
    const answered = await serving(items, lines(encode)).get();
    expect(answered.headers.get("content-type")).toBe("application/jsonl");
    expect(await answered.text()).toBe('{"name":"Plumbus"}\n{"name":"Portal Gun"}\n');
    expect(await (await serving(() => [1, 2], lines()).get()).text()).toBe("1\n2\n");
  });

  test("breaks off at a bad item, with the reason in the log", async () => {
    const finished = vi.fn();
    async function* items() {
      try {
        yield { name: "good" };
        yield { name: 3 };
        yield { name: "never" };
      } finally {
        finished();
      }
    }
    const { log, get } = serving(
      items,
      lines((value, issues) => named(value, issues as Issues)),
    );
    const answered = await get();
    const reader = answered.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('{"name":"good"}\n');
    await expect(reader?.read()).rejects.toThrow("aborted by an error");
    expect(finished).toHaveBeenCalledTimes(1);
    expect(log.mock.calls[0]?.[0]).toBe("src/app.ts:1: the result stream was aborted");
    expect(log.mock.calls[0]?.[1].issues).toMatchObject([{ loc: ["response", "name"] }]);
  });

  test("runs only as far as somebody reads, and cleans up when nobody does any more", async () => {
    const seen: unknown[] = [];
    async function* items() {
      try {
        for (let i = 0; ; i++) {
          seen.push(i);
          yield i;
        }
      } finally {
        seen.push("finished");
      }
    }
    const head = await serving(items, lines()).get({ method: "HEAD" });
    expect([head.status, seen]).toEqual([200, []]);
    const reader = (await serving(items, lines()).get()).body?.getReader();
    await reader?.read();
    expect(seen).toEqual([0]);
    await reader?.cancel();
    expect(seen).toEqual([0, "finished"]);
  });

  test("of what cannot be iterated is a 500", async () => {
    expect((await serving(() => 3, lines()).get()).status).toBe(500);
  });
});
