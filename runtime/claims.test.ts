import { Hono } from "hono";
import { expect, test } from "vitest";
import { type AskedRequest, makeClaims } from "./claims.js";
import type { Step } from "./steps.js";
import { RouteTable } from "./unmatched.js";

const table = (...entries: readonly [method: string, path: string][]) => {
  const made = new RouteTable();
  for (const [method, path] of entries) made.add(method, path);
  return made;
};

const hono = new Hono();
hono.use("/seen/*", async (_, next) => next());
hono.get("/hono", (c) => c.text("hono"));
hono.all("/any", (c) => c.text("any"));
hono.route(
  "/below",
  new Hono().all("/any", (c) => c.text("any")).onError((_, c) => c.text("error")),
);
const frontend = { kind: "frontend", path: "/pages" } as Step;
const own = table(["GET", "/items/:id"], ["POST", "/items"]);
const claimsWith = (options: object) =>
  makeClaims(own, table(["ALL", "/mounted/*"]), [frontend], hono.routes, options);

const asked = (text: string, headers: Readonly<Record<string, string>> = {}): AskedRequest => {
  const [method = "", target = ""] = text.split(" ");
  return { method, target, header: (name) => headers[name] };
};

test.each([
  "GET /items/1",
  "GET /items/1?q=/x",
  "GET /items/%31",
  "GET /other/../items/1",
  "GET http://shop.example/items/1",
  "HEAD /items/1",
  "POST /items",
  "POST /items/",
  "GET /items/1/",
  "GET /hono",
  "DELETE /any",
  "DELETE /below/any",
  "DELETE /mounted/x/y",
  "GET /pages",
  "GET /pages/x/y",
  "HEAD /pages/x",
])("%s is the app's", (text) => expect(claimsWith({})(asked(text))).toBe(true));

test.each([
  "PUT /items/1",
  "GET /items",
  "HEAD /items",
  "GET /items/1/2",
  "GET /Items/1",
  "OPTIONS /items/1",
  "GET /seen/x",
  "POST /hono",
  "POST /pages/x",
  "GET /pagesx",
  "GET /",
  "GET //items/1",
  "OPTIONS *",
  "GET http://[",
])("%s is the host's", (text) => expect(claimsWith({})(asked(text))).toBe(false));

test("what a slash leads to is the host's where nothing is redirected", () => {
  expect(claimsWith({ redirectSlashes: false })(asked("POST /items/"))).toBe(false);
});

test.each([
  [{ cors: { origin: "*" } }, "GET", true],
  [{ cors: { origin: "*" } }, "PUT", false],
  [{}, "GET", false],
])("with %j, a preflight for %s is the app's: %j", (options, method, isClaimed) => {
  const preflight = asked("OPTIONS /items/1", { "access-control-request-method": method });
  expect(claimsWith(options)(preflight)).toBe(isClaimed);
});
