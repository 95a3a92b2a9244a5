import { expect, test } from "vitest";
import { App, type AppOptions } from "../../index.js";
import { add } from "../../operation.fixture.js";

const SHOP = "https://shop.example";

/** Version 1 has GET and PUT at a path, version 2 GET and DELETE. */
function versioned(versioning: NonNullable<AppOptions["versioning"]>): App {
  const app = new App({ title: "T", version: "1", log: () => {}, cors: { origin: SHOP }, versioning });
  add(app, "get", "/items", () => "both", {}, { versions: "1.." });
  add(app, "put", "/items", () => "one", {}, { version: "1" });
  add(app, "delete", "/items", () => "two", {}, { version: "2" });
  return app;
}

const ask = (app: App, method: string, path: string, headers: Readonly<Record<string, string>> = {}) =>
  app.fetch(new Request(`http://localhost${path}`, { method, headers: { origin: SHOP, ...headers } }));

/** The request that a page's browser sends before a request with a custom header. */
async function preflight(app: App, path: string, asked: string) {
  const { status, headers } = await ask(app, "OPTIONS", path, {
    "access-control-request-method": "DELETE",
    "access-control-request-headers": asked,
  });
  return [status, ...["allow-methods", "allow-headers"].map((name) => headers.get(`access-control-${name}`))];
}

test("versions by path: a preflight request is told the methods of the version", async () => {
  const app = versioned({ by: "path", versions: ["1", "2"] });
  expect(await preflight(app, "/v1/items", "x-token")).toEqual([204, "GET, PUT", "x-token"]);
  expect(await preflight(app, "/v2/items", "x-token")).toEqual([204, "GET, DELETE", "x-token"]);
});

test.each([
  [
    { by: "header", header: "x-version", versions: ["1", "2"] },
    { "x-version": "2" },
    { "x-version": "3" },
    400,
  ],
  [
    { by: "mediaType", mediaType: "application/vnd.shop", versions: ["1", "2"] },
    { accept: "application/vnd.shop.v2+json" },
    { accept: "application/vnd.shop.v3+json" },
    406,
  ],
] as const)(
  "versions by a header, which no preflight request has: it is told the methods of all of them: %j",
  async (policy, second, unknown, refusal) => {
    const app = versioned(policy);
    const name = Object.keys(second).join();
    expect(await preflight(app, "/items", name)).toEqual([204, "GET, PUT, DELETE", name]);

    const answered = await ask(app, "DELETE", "/items", second);
    expect([answered.status, await answered.json()]).toEqual([200, "two"]);
    expect(answered.headers.get("access-control-allow-origin")).toBe(SHOP);
    expect(answered.headers.get("vary")?.toLowerCase().split(", ").toSorted()).toEqual(
      [name, "origin"].toSorted(),
    );

    // A page can read why it was refused.
    const refused = await ask(app, "DELETE", "/items", unknown);
    expect([refused.status, refused.headers.get("access-control-allow-origin")]).toEqual([refusal, SHOP]);
    const absent = await ask(app, "PUT", "/items", second);
    expect([absent.status, absent.headers.get("access-control-allow-origin")]).toEqual([405, SHOP]);
  },
);
