import { HTTPException } from "hono/http-exception";
import { describe, expect, test, vi } from "vitest";
import { App, HttpError, RequestValidationError, reply } from "./index.js";
import { add, withBody } from "./operation.fixture.js";

function throwing(thrown: unknown) {
  const log = vi.fn();
  const app = new App({ title: "T", version: "1", log });
  add(app, "get", "/x", () => {
    throw thrown;
  });
  add(app, "post", "/items", (item: unknown) => item, withBody);
  return { app, log };
}

const INTERNAL = { detail: "Internal Server Error" };

describe("HttpError", () => {
  test.each<[HttpError, unknown]>([
    [new HttpError(404, "Item not found"), "Item not found"],
    [new HttpError(400, { code: 7, list: [1] }), { code: 7, list: [1] }],
    [new HttpError(404), "Not Found"],
    [new HttpError(418), "I'm a Teapot"],
    [new HttpError(404, null), null],
    [new HttpError(400, ""), ""],
    [new HttpError(499), "Status 499"],
  ])("%s answers its detail", async (error, detail) => {
    const { app, log } = throwing(error);
    const answered = await app.request("/x");
    expect([answered.status, await answered.json()]).toEqual([error.status, { detail }]);
    expect(answered.headers.get("content-type")).toBe("application/json");
    expect(log).not.toHaveBeenCalled();
  });

  test("sends its headers", async () => {
    const { app } = throwing(new HttpError(401, "No", { headers: { "WWW-Authenticate": "Bearer" } }));
    expect((await app.request("/x")).headers.get("www-authenticate")).toBe("Bearer");
  });

  test.each([204, 205, 304])("%i has no body", async (status) => {
    const answered = await throwing(new HttpError(status)).app.request("/x");
    expect([answered.status, await answered.text(), answered.headers.get("content-type")]).toEqual([
      status,
      "",
      null,
    ]);
  });

  test.each([0, 101, 600, 404.5, Number.NaN])("refuses the status %d", (status) => {
    expect(() => new HttpError(status)).toThrow(RangeError);
  });

  test("keeps its cause and is an Error", () => {
    const cause = new Error("db");
    const error = new HttpError(503, "Later", { cause });
    expect(error).toBeInstanceOf(Error);
    expect([error.message, error.cause, error.name]).toEqual(["Later", cause, "HttpError"]);
  });

  test("with a detail that is no JSON is a 500", async () => {
    const { app, log } = throwing(new HttpError(400, 10n));
    expect((await app.request("/x")).status).toBe(500);
    expect(log).toHaveBeenCalledTimes(1);
  });
});

describe("an uncaught error", () => {
  test("is a 500 that shows nothing, and a log entry with method, path, source and stack", async () => {
    const error = new TypeError("secret");
    const { app, log } = throwing(error);
    const answered = await app.request("/x?token=1");
    expect([answered.status, await answered.json()]).toEqual([500, INTERNAL]);
    expect(log.mock.calls).toEqual([["GET /x (src/app.ts:1) failed", error]]);
    expect(error.stack).toContain("errors.test.ts");
  });

  test.each([["text"], [undefined], [null], [{ a: 1 }]])("may be anything: %j", async (thrown) => {
    const { app, log } = throwing(thrown);
    expect((await app.request("/x")).status).toBe(500);
    expect(log.mock.calls[0]?.[1]).toMatchObject({ cause: thrown });
  });

  test("that middleware throws is answered too, Error or not", async () => {
    for (const thrown of [new Error("boom"), "boom"]) {
      const log = vi.fn();
      const app = new App({ title: "T", version: "1", log });
      app.use(() => {
        throw thrown;
      });
      for (const answered of [await app.request("/x"), await app.fetch(new Request("http://localhost/x"))])
        expect([answered.status, await answered.json()]).toEqual([500, INTERNAL]);
      expect(log).toHaveBeenCalledTimes(2);
    }
  });

  test("cannot write lines of its own into the log", async () => {
    const log = vi.fn();
    const app = new App({ title: "T", version: "1", log });
    add(app, "get", "/:x", () => {
      throw new Error();
    });
    await app.request("/a%0AGET%20b");
    expect(log.mock.calls[0]?.[0]).toBe("GET /a%0AGET%20b (src/app.ts:1) failed");
  });

  test("goes to console.error unless there is a log", async () => {
    const spy = vi.spyOn(console, "error").mockImplementation(() => {});
    try {
      const app = new App({ title: "T", version: "1" });
      const error = new Error("boom");
      add(app, "get", "/x", () => Promise.reject(error));
      await app.request("/x");
      expect(spy.mock.calls).toEqual([["GET /x (src/app.ts:1) failed", error]]);
    } finally {
      spy.mockRestore();
    }
  });
});

test("Hono's HTTPException answers itself", async () => {
  const { app, log } = throwing(new HTTPException(403, { message: "Not you" }));
  const answered = await app.request("/x");
  expect([answered.status, await answered.text()]).toEqual([403, "Not you"]);
  expect(log).not.toHaveBeenCalled();
});

describe("onError", () => {
  class ShopError extends Error {}
  class OutOfStock extends ShopError {}

  test("the most specific class wins, in any order of registration", async () => {
    for (const thrown of [new OutOfStock(), new ShopError(), new Error()]) {
      const { app } = throwing(thrown);
      app
        .onError(OutOfStock, () => reply(409, "out of stock", { "retry-after": 60 }))
        .onError((_, context) => context.json("any", 500))
        .onError(ShopError, (_, context) => context.json("shop", 400));
      const answered = await app.request("/x");
      const expected = new Map<unknown, unknown>([
        [OutOfStock, [409, "out of stock"]],
        [ShopError, [400, "shop"]],
        [Error, [500, "any"]],
      ]).get(thrown.constructor);
      expect([answered.status, await answered.json()]).toEqual(expected);
      if (thrown instanceof OutOfStock) expect(answered.headers.get("retry-after")).toBe("60");
    }
  });

  test("a handler for every error does not get what is answered by itself", async () => {
    const { app } = throwing(new HttpError(404, "mine"));
    app.onError(() => "caught");
    expect(await (await app.request("/x")).json()).toEqual({ detail: "mine" });
    expect((await app.request("/none")).status).toBe(404);
    expect((await app.request("/items", { method: "POST" })).status).toBe(422);
  });

  test("HttpError covers unknown paths and methods", async () => {
    const { app } = throwing(new Error());
    app.onError(HttpError, (error) => reply(error.status, { error: error.detail }, error.headers));
    expect(await (await app.request("/none")).json()).toEqual({ error: "Not Found" });
    const wrong = await app.request("/x", { method: "PUT" });
    expect([wrong.status, wrong.headers.get("allow"), await wrong.json()]).toEqual([
      405,
      "GET",
      { error: "Method Not Allowed" },
    ]);
  });

  test("RequestValidationError has every issue", async () => {
    const { app } = throwing(new Error());
    app.onError(RequestValidationError, ({ issues }) =>
      reply(
        400,
        issues.map(({ type }) => type),
      ),
    );
    const answered = await app.request("/items?limit=x", { method: "POST" });
    expect([answered.status, await answered.json()]).toEqual([400, ["int_parsing", "missing"]]);
  });

  test("a plain value is a 500 with that value, undefined the default answer", async () => {
    const { app, log } = throwing(new ShopError("boom"));
    app.onError(ShopError, () => ({ sorry: true }));
    const answered = await app.request("/x");
    expect([answered.status, await answered.json()]).toEqual([500, { sorry: true }]);
    const other = throwing(new ShopError("boom"));
    other.app.onError(ShopError, async () => undefined);
    expect(await (await other.app.request("/x")).json()).toEqual(INTERNAL);
    expect([log.mock.calls.length, other.log.mock.calls.length]).toEqual([0, 1]);
  });

  test("a handler may throw: an HttpError is answered, anything else is logged", async () => {
    const { app } = throwing(new ShopError("boom"));
    app.onError(ShopError, (error) => {
      throw new HttpError(402, error.message);
    });
    const answered = await app.request("/x");
    expect([answered.status, await answered.json()]).toEqual([402, { detail: "boom" }]);
    const worse = throwing(new ShopError("boom"));
    const second = new Error("again");
    worse.app.onError(ShopError, () => Promise.reject(second));
    expect((await worse.app.request("/x")).status).toBe(500);
    expect(worse.log.mock.calls[0]?.[1]).toBe(second);
  });
});
