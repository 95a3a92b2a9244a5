import { Hono } from "hono";
import { cors as honoCors } from "hono/cors";
import { expect, test } from "vitest";
import { App, type AppOptions, HttpError } from "../../index.js";
import { add } from "../../operation.fixture.js";
import type { CorsOptions } from "./cors.js";

const SHOP = "https://shop.example";
const EVIL = "https://evil.example";

const app = (cors: CorsOptions, options: Partial<AppOptions> = {}) => {
  const made = new App({ title: "T", version: "1", log: () => {}, cors, ...options });
  add(made, "get", "/items/:id", () => ({ id: 1 }));
  add(made, "put", "/items/:id", () => ({ id: 1 }));
  add(made, "post", "/only", () => 1);
  return made;
};

const preflight = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://localhost${path}`, {
    method: "OPTIONS",
    headers: { origin: SHOP, "access-control-request-method": "PUT", ...headers },
  });

const from = (origin: string, path = "/items/1", init: RequestInit = {}) =>
  new Request(`http://localhost${path}`, { ...init, headers: { origin } });

/** The fields of the CORS protocol, and `Vary`. */
function said({ headers }: Response) {
  return Object.fromEntries(
    [...headers].filter(([name]) => name.startsWith("access-control-") || name === "vary"),
  );
}

test("a page of a listed origin may read an answer, another may not, and caches are told that it depends", async () => {
  const made = app({ origin: [SHOP], credentials: true, exposeHeaders: ["x-total", "x-page"] });
  expect(said(await made.fetch(from(SHOP)))).toEqual({
    "access-control-allow-origin": SHOP,
    "access-control-allow-credentials": "true",
    "access-control-expose-headers": "x-total, x-page",
    vary: "Origin",
  });
  const other = await made.fetch(from(EVIL));
  // The request is served: a request of the same origin may have `Origin`, too.
  expect([other.status, said(other)]).toEqual([200, { vary: "Origin" }]);
  expect(said(await made.fetch(new Request("http://localhost/items/1")))).toEqual({ vary: "Origin" });
});

test("all origins: the answer is the same to all of them", async () => {
  const made = app({ origin: "*" });
  expect(said(await made.fetch(from(EVIL)))).toEqual({ "access-control-allow-origin": "*" });
  expect(said(await made.fetch(new Request("http://localhost/items/1")))).toEqual({
    "access-control-allow-origin": "*",
  });
});

test("a preflight request is told the methods of the path, the headers that it asks for, and for how long", async () => {
  const answered = await app({ origin: SHOP }).fetch(
    preflight("/items/1", { "access-control-request-headers": "content-type,x-token" }),
  );
  expect([answered.status, await answered.text()]).toEqual([204, ""]);
  expect(said(answered)).toEqual({
    "access-control-allow-origin": SHOP,
    "access-control-allow-methods": "GET, PUT",
    "access-control-allow-headers": "content-type, x-token",
    "access-control-max-age": "600",
    vary: "Access-Control-Request-Headers, Origin",
  });
});

test("methods, headers and maxAge can be said", async () => {
  const answered = await app({
    origin: "*",
    allowMethods: ["DELETE"],
    allowHeaders: ["x-token", "x-trace"],
    maxAge: 0,
  }).fetch(preflight("/items/1", { "access-control-request-headers": "x-other" }));
  expect(said(answered)).toEqual({
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "DELETE",
    "access-control-allow-headers": "x-token, x-trace",
    "access-control-max-age": "0",
  });
});

test("the methods of a path are those that 405 names, with those of app.hono; of others the asked one is named", async () => {
  const made = app({ origin: "*" }, { redirectSlashes: false });
  made.hono.delete("/items/:id", (c) => c.text("gone"));
  made.mount("/old", () => new Response("old"));
  const methods = async (path: string) =>
    said(await made.fetch(preflight(path)))["access-control-allow-methods"];
  expect(await methods("/items/1")).toBe("GET, PUT, DELETE");
  expect(await methods("/only")).toBe("POST");
  expect((await made.fetch(from(SHOP, "/only"))).headers.get("allow")).toBe("POST");
  // Then a page can read the 404, and the response of the mounted application.
  expect(await methods("/nowhere")).toBe("PUT");
  expect(await methods("/old/x")).toBe("PUT");
  expect(await methods("/docs")).toBe("GET");
});

test("what is no list of names is not given back", async () => {
  const made = app({ origin: "*" });
  const answered = await made.fetch(
    preflight("/nowhere", {
      "access-control-request-method": "A B",
      "access-control-request-headers": 'x-a, "b"',
    }),
  );
  expect(said(answered)).toEqual({ "access-control-allow-origin": "*", "access-control-max-age": "600" });
});

test("a page that may not call is refused in its preflight request, in the app's form", async () => {
  const refused = await app({ origin: [SHOP] }).fetch(preflight("/items/1", { origin: EVIL }));
  expect([refused.status, await refused.json(), said(refused)]).toEqual([
    403,
    { detail: "Disallowed CORS origin" },
    { vary: "Origin" },
  ]);
  const problem = await app({ origin: [SHOP] }, { errors: "problem" }).fetch(
    preflight("/items/1", { origin: EVIL }),
  );
  expect(problem.headers.get("content-type")).toBe("application/problem+json");
});

test("a preflight request is answered before middleware, guards and the lifespan; other OPTIONS requests are the app's", async () => {
  const seen: string[] = [];
  const made = app(
    { origin: [SHOP] },
    {
      async *lifespan() {
        seen.push("start");
        yield;
      },
    },
  );
  made.use(async (c, next) => {
    seen.push(`${c.req.method} ${c.req.path}`);
    await next();
  });
  add(made, "options", "/own", () => "mine");
  expect((await made.fetch(preflight("/own"))).status).toBe(204);
  expect(seen).toEqual([]);
  const plain = await made.request("/own", { method: "OPTIONS", headers: { origin: SHOP } });
  expect([plain.status, await plain.json(), said(plain)]).toEqual([
    200,
    "mine",
    { "access-control-allow-origin": SHOP, vary: "Origin" },
  ]);
  expect((await made.request("/only", { method: "OPTIONS" })).status).toBe(405);
});

test.each<[string, (made: App) => unknown, string, number, RequestInit?]>([
  ["404", () => {}, "/nowhere", 404],
  ["405", () => {}, "/only", 405],
  ["a redirect of a slash", () => {}, "/items/1/", 307],
  ["HEAD", () => {}, "/items/1", 200, { method: "HEAD" }],
  ["the document", () => {}, "/openapi.json", 200],
  ["the docs UI", () => {}, "/docs", 200],
  [
    "an HttpError",
    (made) =>
      add(made, "get", "/x", () => {
        throw new HttpError(418);
      }),
    "/x",
    418,
  ],
  [
    "a fault",
    (made) =>
      add(made, "get", "/x", () => {
        throw new Error("no");
      }),
    "/x",
    500,
  ],
  [
    "what is thrown that is no error",
    (made) => {
      made.use(() => {
        throw "no";
      });
      add(made, "get", "/behind", () => 1);
    },
    "/behind",
    500,
  ],
  [
    "middleware",
    (made) => {
      made.use((c) => Promise.resolve(c.text("no", 401)));
      add(made, "get", "/behind", () => 1);
    },
    "/behind",
    401,
  ],
  ["app.hono", (made) => made.hono.get("/h", (c) => c.text("h")), "/h", 200],
  ["a mounted application", (made) => made.mount("/m", () => new Response("m")), "/m/x", 200],
  [
    "a response that cannot be changed",
    (made) => made.mount("/m", () => Response.redirect("https://elsewhere.example/", 302)),
    "/m/x",
    302,
  ],
])("every answer says it: %s", async (_, change, path, status, init) => {
  const made = app({ origin: [SHOP] });
  change(made);
  const answered = await made.fetch(from(SHOP, path, init));
  expect([answered.status, said(answered)]).toEqual([
    status,
    { "access-control-allow-origin": SHOP, vary: "Origin" },
  ]);
});

test("Vary is added to what an answer varies by, once", async () => {
  const made = new App({ title: "T", version: "1", cors: { origin: [SHOP] } });
  for (const [path, value] of [
    ["/a", "Accept"],
    ["/b", "accept, ORIGIN"],
    ["/c", "*"],
  ] as const)
    made.hono.get(path, (c) => c.text("x", 200, { vary: value }));
  const vary = async (path: string) => (await made.request(path)).headers.get("vary");
  expect([await vary("/a"), await vary("/b"), await vary("/c")]).toEqual([
    "Accept, Origin",
    "accept, ORIGIN",
    "*",
  ]);
});

test("what a handler says of itself holds", async () => {
  const made = new App({ title: "T", version: "1", cors: { origin: [SHOP], credentials: true } });
  made.hono.get("/", (c) => c.text("x", 200, { "access-control-allow-origin": "*" }));
  expect(said(await made.fetch(from(SHOP, "/")))).toEqual({
    "access-control-allow-origin": "*",
    vary: "Origin",
  });
});

test("an app that is mounted has the options of the app around it, and CORS of its own where it has any", async () => {
  const inner = (cors?: CorsOptions) => {
    const made = new App({ title: "I", version: "1", ...(cors && { cors }) });
    add(made, "delete", "/x", () => 1);
    return made;
  };
  const outer = app({ origin: [SHOP] });
  outer.mount("/open", inner({ origin: "*" }));
  outer.mount("/closed", inner({ origin: ["https://admin.example"] }));
  outer.mount("/plain", inner());
  const asked = async (path: string) => {
    const answered = await outer.fetch(preflight(path, { "access-control-request-method": "DELETE" }));
    const got = await outer.fetch(from(SHOP, path, { method: "DELETE" }));
    return [answered.status, answered.headers.get("access-control-allow-methods"), said(got)];
  };
  expect(await asked("/open/x")).toEqual([204, "DELETE", { "access-control-allow-origin": "*" }]);
  expect(await asked("/closed/x")).toEqual([403, null, { vary: "Origin" }]);
  expect(await asked("/plain/x")).toEqual([
    204,
    "DELETE",
    { "access-control-allow-origin": SHOP, vary: "Origin" },
  ]);
});

test.each<[CorsOptions["origin"], accepted: string[], refused: string[]]>([
  [SHOP, [SHOP], [EVIL, "http://shop.example", `${SHOP}:8443`, `${SHOP}.evil.example`, "null"]],
  [["https://shop.example/"], [SHOP], []],
  [
    ["http://localhost:5173", "capacitor://localhost"],
    ["http://localhost:5173", "capacitor://localhost"],
    ["http://localhost", "http://localhost:5174"],
  ],
  [
    ["https://*.shop.example"],
    ["https://a.shop.example", "https://a.b-c.shop.example"],
    [
      SHOP,
      "https://.shop.example",
      "https://evilshop.example",
      "http://a.shop.example",
      "https://a.shop.example:8443",
      "https://a.shop.example.evil.example",
      "https://evil.example/.shop.example",
      "https://evil.example:1.shop.example",
      "https://user@a.shop.example",
    ],
  ],
  [["https://*.shop.example:8443"], ["https://a.shop.example:8443"], ["https://a.shop.example"]],
  [(origin) => origin.endsWith(":3000"), ["https://a.example:3000"], ["https://a.example"]],
  // A promise does not mean yes.
  [(() => Promise.resolve(true)) as unknown as (origin: string) => boolean, [], [SHOP]],
])("origin %j", async (origin, accepted, refused) => {
  const made = app({ origin });
  for (const each of accepted)
    expect([each, said(await made.fetch(from(each)))["access-control-allow-origin"]]).toEqual([each, each]);
  for (const each of refused) {
    expect([each, said(await made.fetch(from(each)))["access-control-allow-origin"]]).toEqual([
      each,
      undefined,
    ]);
    expect((await made.fetch(preflight("/items/1", { origin: each }))).status).toBe(403);
  }
});

test("a function that returns a promise lets nobody in, and the log says why", async () => {
  const log: string[] = [];
  const origin = (async () => true) as unknown as (origin: string) => boolean;
  const made = app({ origin }, { log: (what, error) => log.push(`${what}: ${error}`) });
  expect(said(await made.fetch(from(SHOP)))["access-control-allow-origin"]).toBe(undefined);
  expect(log).toEqual([
    "The app's cors.origin failed, so the page may not call: TypeError: It returned a promise, but must return true or false synchronously",
  ]);
});

test("a function that throws lets nobody in, and the log is told", async () => {
  const log: unknown[] = [];
  const error = new Error("no");
  const made = app(
    {
      origin: () => {
        throw error;
      },
    },
    { log: (...line) => log.push(line) },
  );
  const answered = await made.fetch(from(SHOP));
  expect([answered.status, said(answered)]).toEqual([200, { vary: "Origin" }]);
  expect(log).toEqual([["The app's cors.origin failed, so the page may not call", error]]);
});

test.each<[unknown, string]>([
  [true, 'has no origin. Declare which pages may call: cors: { origin: ["https://shop.example"] }'],
  [{}, "has no origin"],
  ["*", 'The app\'s cors is "*", but must be an object. It has the members origin, allowMethods'],
  [{ origins: [SHOP] }, 'The app\'s cors has no member "origins". It has origin, allowMethods'],
  [{ origin: "*", credentials: true }, "any page could act with the cookies"],
  [{ origin: SHOP, credentials: true, allowHeaders: ["*"] }, '"*" among its allowHeaders and credentials'],
  [{ origin: SHOP, credentials: true, exposeHeaders: ["*"] }, '"*" among its exposeHeaders and credentials'],
  [{ origin: SHOP, credentials: true, allowMethods: ["*"] }, '"*" among its allowMethods and credentials'],
  [{ origin: ["*"] }, 'Write origin: "*" instead of the list'],
  [{ origin: ["null"] }, '"null", which browsers send for every sandboxed page'],
  [{ origin: ["shop.example"] }, '"shop.example", which no browser sends'],
  [{ origin: ["https://Shop.example/a"] }, 'such as "https://shop.example"'],
  [{ origin: [/shop/] }, "/shop/, which no browser sends"],
  [{ origin: ["https://*"] }, '"https://*", which no browser sends'],
  [{ origin: ["https://a.*.example"] }, "https://a.*.example"],
  [{ origin: ["https://*.*.example"] }, "https://*.*.example"],
  [{ origin: ["*.shop.example"] }, "*.shop.example"],
  [{ origin: SHOP, maxAge: "10" }, 'cors.maxAge is "10", but must be a whole number of seconds, 0 or more'],
  [{ origin: SHOP, maxAge: -1 }, "cors.maxAge is -1"],
  [{ origin: SHOP, allowHeaders: "x-token" }, 'cors.allowHeaders is "x-token", but must be a list of names'],
  [{ origin: SHOP, allowMethods: ["GET, PUT"] }, "cors.allowMethods"],
  [{ origin: SHOP, credentials: "true" }, 'cors.credentials is "true", but must be true or false'],
])("%j is refused when the app is made", (cors, message) => {
  expect(() => app(cors as CorsOptions)).toThrow(message);
});

test("false is no CORS", async () => {
  const made = new App({ title: "T", version: "1", cors: false });
  expect(said(await made.fetch(from(SHOP, "/docs")))).toEqual({});
});

test("says what Hono's middleware says where both follow the standard", async () => {
  const options = {
    origin: [SHOP],
    allowMethods: ["PUT"],
    allowHeaders: ["x-token"],
    maxAge: 5,
    credentials: true,
  };
  const hono = new Hono().use(honoCors(options)).get("/items/:id", (c) => c.json(1));
  const made = app(options);
  for (const request of [
    () => from(SHOP),
    () => from(EVIL),
    () => new Request("http://localhost/items/1"),
    () => preflight("/items/1", { "access-control-request-headers": "x-token" }),
  ]) {
    const theirs = said(await hono.fetch(request()));
    // Hono sends this field to origins that it does not allow, too, and lists request headers that it has not checked.
    if (!theirs["access-control-allow-origin"]) delete theirs["access-control-allow-credentials"];
    if (theirs["vary"]) theirs["vary"] = "Origin";
    expect(said(await made.fetch(request()))).toEqual(theirs);
  }
});
