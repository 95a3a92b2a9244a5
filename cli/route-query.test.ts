import { describe, expect, it } from "vitest";
import { matchRoutes, parseRouteQuery } from "./route-query.js";
import { route } from "./testing/fake.js";

describe("parseRouteQuery", () => {
  it.each([
    [["GET /items/:id"], { method: "get", path: "/items/:id" }],
    [["GET", "/items/:id"], { method: "get", path: "/items/:id" }],
    [["get", "/items/{id}", "src/app.ts"], { method: "get", path: "/items/{id}", entry: "src/app.ts" }],
    [["post /items", "src/app.ts"], { method: "post", path: "/items", entry: "src/app.ts" }],
    [["/items/42"], { path: "/items/42" }],
    [["WEBHOOK itemPaid"], { method: "webhook", path: "itemPaid" }],
  ])("reads %j", (words, query) => {
    expect(parseRouteQuery(words)).toEqual(query);
  });

  it.each([
    [[]],
    [["GET"]],
    [["items"]],
    [["GET", "items"]],
    [["1", "/"]],
    [["GET", "/", "a", "b"]],
    [["WEBHOOK"]],
  ])("refuses %j", (words: string[]) => {
    expect(parseRouteQuery(words)).toBeUndefined();
  });
});

describe("matchRoutes", () => {
  const routes = [
    route("get", "/"),
    route("get", "/items"),
    route("post", "/items"),
    route("get", "/items/me"),
    route("get", "/items/:id"),
    route("delete", "/items/:id"),
    route("get", "/files/:path{.+}"),
    route("get", "/years/:year{[0-9]{4}}"),
    route("get", "/archive/:month?"),
    route("get", "/static/*"),
    route("head", "/static/*"),
  ];
  const found = (...words: string[]) => {
    const query = parseRouteQuery(words);
    return query && matchRoutes(routes, query).map(({ method, path }) => `${method} ${path}`);
  };

  it("finds a template in both spellings, with or without its pattern", () => {
    expect(found("GET /items/:id")).toEqual(["get /items/:id"]);
    expect(found("GET /items/{id}")).toEqual(["get /items/:id"]);
    expect(found("GET /years/{year}")).toEqual(["get /years/:year{[0-9]{4}}"]);
    expect(found("GET /files/:path")).toEqual(["get /files/:path{.+}"]);
  });

  it("finds what would serve a request, the first registered winning", () => {
    expect(found("GET /")).toEqual(["get /"]);
    expect(found("GET /items/42?q=1")).toEqual(["get /items/:id"]);
    expect(found("GET /items/me")).toEqual(["get /items/me"]);
    expect(found("GET /files/a/b.txt")).toEqual(["get /files/:path{.+}"]);
    expect(found("GET /years/2026")).toEqual(["get /years/:year{[0-9]{4}}"]);
    expect(found("GET /archive")).toEqual(["get /archive/:month?"]);
    expect(found("GET /static/css/a.css")).toEqual(["get /static/*"]);
  });

  it("finds every method when none is given, and answers HEAD from GET", () => {
    expect(found("/items/:id")).toEqual(["get /items/:id", "delete /items/:id"]);
    expect(found("/items/42")).toEqual(["get /items/:id", "delete /items/:id"]);
    expect(found("HEAD /items")).toEqual(["get /items"]);
    expect(found("HEAD /static/a")).toEqual(["head /static/*"]);
  });

  it("takes a name that is not the template's for a value", () => {
    expect(found("GET /items/:name")).toEqual(["get /items/:id"]);
  });

  it.each(["PUT /items", "GET /item", "GET /items/42/x", "GET /years/26", "HEAD /nothing"])(
    "finds nothing for %s",
    (words) => {
      expect(found(words)).toEqual([]);
    },
  );

  it("asks per method who serves a request", () => {
    expect(found("DELETE /items/me")).toEqual(["delete /items/:id"]);
  });
});
