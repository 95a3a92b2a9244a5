import { afterAll, beforeAll, expect, test } from "vitest";
import { App } from "../app.js";
import { HttpError } from "../errors/http-error.js";
import { type BothPaths, bothPaths } from "../node/direct/both-paths.fixture.js";
import { add } from "../operation.fixture.js";
import { Router } from "../router.js";

let both: BothPaths;

beforeAll(async () => {
  const app = new App({ title: "T", version: "1", openapi: false, log: () => {}, cacheControl: 60 });
  add(app, "get", "/content", () => ({ a: 1 }), {}, { etag: true });
  add(app, "get", "/weak", async () => "weak", {}, { etag: "weak" });
  add(
    app,
    "get",
    "/version",
    () => ({ version: 7 }),
    {},
    { etag: ({ version }: { version: number }) => version },
  );
  add(
    app,
    "post",
    "/version",
    () => ({ version: 8 }),
    {},
    { etag: ({ version }: { version: number }) => version },
  );
  const around = new Router({ etag: ({ version }: { version: number }) => version });
  add(around, "delete", "/around", () => undefined);
  add(around, "get", "/null", () => null);
  add(around, "get", "/versionless", () => ({}));
  app.route("", around);
  add(app, "get", "/thrown", () => Promise.reject(new HttpError(404)), {}, { etag: true });
  add(
    app,
    "get",
    "/own",
    () => new Response("own", { headers: { "cache-control": "private" } }),
    {},
    { etag: true },
  );
  add(app, "get", "/none", () => 1, {}, { cacheControl: false });
  add(app, "post", "/posted", () => 1);
  both = await bothPaths(app);
});
afterAll(() => both.close());

// The digest of {"a":1}: printf '{"a":1}' | sha256sum
const CONTENT = '"015abd7f5cc57a2dd94b7590f04ad808"';

test.each([
  ["GET", "/content", "", 200, `etag: ${CONTENT}`, "cache-control: max-age=60"],
  ["GET", "/content", `if-none-match: ${CONTENT}\r\n`, 304, `etag: ${CONTENT}`, "cache-control: max-age=60"],
  ["GET", "/content", 'if-match: "x"\r\n', 412, undefined, undefined],
  ["GET", "/weak", "", 200, /\netag: W\/"[\da-f]{32}"\n/, "cache-control: max-age=60"],
  ["GET", "/version", "", 200, 'etag: "7"', "cache-control: max-age=60"],
  ["GET", "/version", 'if-none-match: W/"7"\r\n', 304, 'etag: "7"', "cache-control: max-age=60"],
  ["POST", "/version", 'if-none-match: "8"\r\n', 200, 'etag: "8"', undefined],
  ["DELETE", "/around", "", 200, undefined, undefined],
  ["GET", "/null", "", 200, undefined, "cache-control: max-age=60"],
  ["GET", "/versionless", "", 500, undefined, undefined],
  ["GET", "/thrown", "if-none-match: *\r\n", 404, undefined, undefined],
  ["GET", "/own", "if-none-match: *\r\n", 200, undefined, "cache-control: private"],
  ["GET", "/none", "", 200, undefined, undefined],
  ["POST", "/posted", "", 200, undefined, undefined],
])("%s %s with %j is %i on both paths", async (method, path, fields, status, tag, cached) => {
  const { direct, hono } = await both.send(
    `${method} ${path} HTTP/1.1\r\nhost: a\r\n${fields}connection: close\r\ncontent-length: 0\r\n\r\n`,
  );
  expect(direct).toBe(hono);
  expect(direct).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  if (typeof tag === "string") expect(direct).toContain(`\n${tag}\n`);
  else if (tag) expect(direct).toMatch(tag);
  else expect(direct).not.toContain("\netag:");
  if (cached) expect(direct).toContain(`\n${cached}\n`);
  else expect(direct).not.toContain("\ncache-control:");
});

test.each([
  [
    { cacheControl: { private: true, public: true } },
    /is private, but also sets a directive for shared caches/,
  ],
  [{ cacheControl: { noStore: true, maxAge: 1 } }, /combines noStore/],
  [{ cacheControl: { maxage: 1 } }, /has an unknown member maxage/],
  [{ cacheControl: { maxAge: 0.5 } }, /has the maxAge 0.5/],
  [{ cacheControl: "never" }, /is not valid/],
  [{ etag: "strong" }, /has the etag "strong"/],
])("an app with %j is not made", (options, message) => {
  expect(() => new App({ title: "T", version: "1", ...(options as object) })).toThrow(message);
});
