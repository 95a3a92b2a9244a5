import { HTTPException } from "hono/http-exception";
import { describe, expect, test, vi } from "vitest";
import { App, HttpError, Router, reply } from "../index.js";
import { add, withBody } from "../operation.fixture.js";
import type { Routes } from "../routes.js";

class NotFound extends HttpError<404> {}
class Gone extends Error {}

/** An app with a router in a router, whose routes throw the given value. */
function nested(thrown: unknown, options: { errors?: "problem" } = {}) {
  const log = vi.fn();
  const app = new App({ title: "T", version: "1", log, ...options });
  const outer = new Router();
  const inner = new Router();
  add(inner, "get", "/x", () => {
    throw thrown;
  });
  add(inner, "post", "/items", (item: unknown) => item, withBody);
  outer.route("/inner", inner);
  app.route("/outer", outer);
  return { app, outer, inner, log };
}

async function answered(app: App, path = "/outer/inner/x", init?: RequestInit) {
  const response = await app.request(path, init);
  return [response.status, await response.text()];
}

describe("onError of routers", () => {
  test("the innermost is asked first, whatever its class", async () => {
    const { app, outer, inner } = nested(new Gone());
    app.onError(Gone, () => reply(410, "app"));
    outer.onError(Gone, () => reply(410, "outer"));
    expect(await answered(app)).toEqual([410, '"outer"']);
    inner.onError(() => reply(500, "inner"));
    expect(await answered(app)).toEqual([500, '"inner"']);
  });

  test("undefined hands the error on, outwards and then to the default", async () => {
    const { app, outer, inner, log } = nested(new Gone());
    const asked: string[] = [];
    for (const [name, routes] of Object.entries<Routes>({ app, outer, inner }))
      routes.onError(Gone, async () => void asked.push(name));
    expect((await answered(app))[0]).toBe(500);
    expect([asked, log.mock.calls.length]).toEqual([["inner", "outer", "app"], 1]);
  });

  test("what a handler throws is answered by default", async () => {
    const { app, inner } = nested(new Gone());
    app.onError(HttpError, () => "never asked");
    inner.onError(Gone, () => {
      throw new HttpError(402, "pay");
    });
    expect(await answered(app)).toEqual([402, '{"detail":"pay"}']);
  });

  test("one error that two routes share is answered by each route's own", async () => {
    const error = new Gone();
    const app = new App({ title: "T", version: "1" });
    for (const name of ["a", "b"]) {
      const router = new Router({ prefix: `/${name}` });
      router.onError(Gone, async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        return reply(410, name);
      });
      add(router, "get", "/x", () => Promise.reject(error));
      app.route("", router);
    }
    const both = await Promise.all(["/a/x", "/b/x"].map((path) => answered(app, path)));
    expect(both).toEqual([
      [410, '"a"'],
      [410, '"b"'],
    ]);
  });
});

describe("onError of a status", () => {
  test("takes that status only, from routes and from the framework", async () => {
    const { app } = nested(new HttpError(404, "mine"));
    app.onError(404, ({ detail }) => ({ detail, own: true }));
    app.onError(405, () => ({ own: true }));
    expect(await answered(app)).toEqual([404, '{"detail":"mine","own":true}']);
    expect(await answered(app, "/nothing")).toEqual([404, '{"detail":"Not Found","own":true}']);
    const wrong = await app.request("/outer/inner/x", { method: "PUT" });
    expect([wrong.status, wrong.headers.get("allow"), await wrong.json()]).toEqual([
      405,
      "GET",
      { own: true },
    ]);
    expect(await answered(nested(new HttpError(403, "no")).app.onError(404, () => "never"))).toEqual([
      403,
      '{"detail":"no"}',
    ]);
  });

  test("keeps the error's headers where a reply has its status, and no other", async () => {
    const error = new HttpError(401, "no", { headers: { "WWW-Authenticate": "Bearer", "X-A": "1" } });
    const { app } = nested(error);
    app.onError(405, () => reply(405, "own"));
    app.onError(401, () => reply(401, "own", { "x-a": "2" }));
    const wrong = await app.request("/outer/inner/x", { method: "PUT" });
    expect([wrong.status, wrong.headers.get("allow"), await wrong.text()]).toEqual([405, "GET", '"own"']);
    const unknown = await app.request("/outer/inner/x");
    expect([unknown.status, unknown.headers.get("www-authenticate"), unknown.headers.get("x-a")]).toEqual([
      401,
      "Bearer",
      "2",
    ]);
    app.onError(401, () => reply(404, "nothing here"));
    const hidden = await app.request("/outer/inner/x");
    expect([hidden.status, hidden.headers.get("www-authenticate")]).toEqual([404, null]);
  });

  test("stands between HttpError and the classes below it", async () => {
    const { app } = nested(new NotFound(404));
    app.onError(HttpError, () => "class");
    app.onError(404, () => "status");
    expect(await answered(app)).toEqual([404, '"status"']);
    app.onError(NotFound, () => "below");
    expect(await answered(app)).toEqual([404, '"below"']);
  });

  test("422 takes invalid input and HttpErrors, 500 what nobody foresaw", async () => {
    const { app, log } = nested(new Gone());
    app.onError(422, (error) => ("issues" in error ? error.issues.length : error.detail));
    app.onError(500, (error) => error.constructor.name);
    expect(await answered(app, "/outer/inner/items", { method: "POST" })).toEqual([422, "1"]);
    expect(await answered(app)).toEqual([500, '"Gone"']);
    expect(log).not.toHaveBeenCalled();
    expect(await answered(nested(new HttpError(422, "bad")).app.onError(422, () => "own"))).toEqual([
      422,
      '"own"',
    ]);
  });
});

describe("Hono's HTTPException", () => {
  const made = (status: 404 | 500) =>
    new HTTPException(status, { res: new Response("its own", { status, headers: { "x-own": "1" } }) });

  test.each([404, 500] as const)(
    "of %i keeps its own response, whatever the status is given to",
    async (status) => {
      const { app, log } = nested(made(status));
      app.onError(status, () => "status");
      app.onError(HttpError, () => "class");
      app.onError(() => "any");
      expect(await answered(app)).toEqual([status, "its own"]);
      expect(log).not.toHaveBeenCalled();
    },
  );

  test("of another copy of Hono is one too", async () => {
    class Copied extends Error {
      getResponse() {
        return new Response("its own");
      }
    }
    const { app } = nested(new Copied());
    app.onError(500, () => "status");
    app.onError(() => "any");
    expect(await answered(app)).toEqual([200, "its own"]);
  });

  test("is taken by its own class, and a value keeps its status", async () => {
    const { app } = nested(made(404));
    app.onError(HTTPException, ({ status }) => ({ status }));
    expect(await answered(app)).toEqual([404, '{"status":404}']);
  });
});

describe("problem details", () => {
  test.each<[HttpError, object]>([
    [new HttpError(404, "gone"), { title: "Not Found", status: 404, detail: "gone" }],
    [new HttpError(404), { title: "Not Found", status: 404 }],
    [new HttpError(404, null), { title: "Not Found", status: 404 }],
    [new HttpError(409, { status: 200, left: 1 }), { title: "Conflict", status: 409, left: 1 }],
    [new HttpError(409, [1]), { title: "Conflict", status: 409, data: [1] }],
    [new HttpError(409, new Date(0)), { title: "Conflict", status: 409, data: "1970-01-01T00:00:00.000Z" }],
  ])("%s", async (error, expected) => {
    const { app } = nested(error, { errors: "problem" });
    const response = await app.request("/outer/inner/x");
    expect([response.status, response.headers.get("content-type"), await response.json()]).toEqual([
      error.status,
      "application/problem+json",
      { type: "about:blank", ...expected },
    ]);
  });

  test("of an unforeseen error show nothing", async () => {
    const { app, log } = nested(new Gone("secret"), { errors: "problem" });
    expect(await answered(app)).toEqual([
      500,
      '{"type":"about:blank","title":"Internal Server Error","status":500}',
    ]);
    expect(log).toHaveBeenCalledTimes(1);
  });

  test("of a status without a body have none", async () => {
    expect(await answered(nested(new HttpError(304), { errors: "problem" }).app)).toEqual([304, ""]);
  });
});
