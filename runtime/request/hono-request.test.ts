import type { Context } from "hono";
import { expect, test } from "vitest";
import type { RequestView } from "../contract/request-view.js";
import { App, Outgoing } from "../index.js";
import { add } from "../operation.fixture.js";

/** Returns what generated code reads from a request to `/items/:id`. */
async function see<T>(
  path: string,
  look: (view: RequestView) => T,
  headers: [string, string][] = [],
): Promise<T> {
  const seen: T[] = [];
  const app = new App({ title: "T", version: "1" });
  add(app, "get", "/items/:id", () => null, {
    decode(view) {
      seen.push(look(view));
      return [];
    },
  });
  expect((await app.request(path, { headers })).status).toBe(200);
  return seen[0] as T;
}

test("path parameters are decoded", async () => {
  expect(await see("/items/a%20%C3%BC%25", (view) => view.path("id"))).toBe("a ü%");
  expect(await see("/items/a", (view) => view.path("other"))).toBeUndefined();
});

test("the last value of a query parameter counts, all are there in order", async () => {
  const path = "/items/1?q=a&r&q=b+c&%71=d";
  expect(await see(path, (view) => view.query("q"))).toBe("d");
  expect(await see(path, (view) => view.queryAll("q"))).toEqual(["a", "b c", "d"]);
  expect(await see(path, (view) => view.query("r"))).toBe("");
  expect(await see(path, (view) => view.query("none"))).toBeUndefined();
  expect(await see(path, (view) => view.queryAll("none"))).toEqual([]);
  expect(await see(path, (view) => view.queryNames())).toEqual(["q", "r"]);
});

test("headers are found by their lower-case names", async () => {
  const headers: [string, string][] = [
    ["X-Token", "foo"],
    ["x-token", "bar"],
  ];
  expect(await see("/items/1", (view) => view.header("x-token"), headers)).toBe("foo, bar");
  expect(await see("/items/1", (view) => view.headerAll("x-token"), headers)).toEqual(["foo", "bar"]);
  expect(await see("/items/1", (view) => view.header("x-none"), headers)).toBeUndefined();
  expect(await see("/items/1", (view) => view.headerAll("x-none"), headers)).toEqual([]);
});

test("cookies are found by name", async () => {
  const headers: [string, string][] = [["cookie", 'ads_id=ads_track; session="a%20b"; broken']];
  expect(await see("/items/1", (view) => view.cookie("ads_id"), headers)).toBe("ads_track");
  expect(await see("/items/1", (view) => view.cookie("session"), headers)).toBe("a b");
  expect(await see("/items/1", (view) => view.cookieNames(), headers)).toEqual(["ads_id", "session"]);
  expect(await see("/items/1", (view) => view.cookie("none"), headers)).toBeUndefined();
  expect(await see("/items/1", (view) => view.cookie("none"))).toBeUndefined();
});

test("nothing is found on a prototype", async () => {
  for (const name of ["constructor", "__proto__", "toString"]) {
    const path = `/items/1?${name}x=1`;
    const cookie: [string, string][] = [["cookie", "a=1"]];
    expect(
      await see(path, (view) => [view.query(name), view.cookie(name), view.header(name)], cookie),
    ).toEqual([undefined, undefined, undefined]);
  }
});

test("values are injected by type", async () => {
  expect(await see("/items/1", (view) => (view.inject("context") as Context).req.param("id"))).toBe("1");
  expect(await see("/items/1", (view) => view.inject("request"))).toBeInstanceOf(Request);
  expect(await see("/items/1", (view) => view.inject("signal"))).toBeInstanceOf(AbortSignal);
  expect(await see("/items/1", (view) => view.inject("outgoing"))).toBeInstanceOf(Outgoing);
  const [first, second] = await see("/items/1", (view) => [view.inject("outgoing"), view.inject("outgoing")]);
  expect(first).toBe(second);
});
