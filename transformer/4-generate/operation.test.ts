import { describe, expect, test } from "vitest";
import type { ParameterPlan } from "../sources/sources.js";
import { args, body, single } from "../sources/testing/parameters.js";
import { argumentsOf } from "./testing/compiled.js";
import { int, object, string } from "./testing/schemas.js";

describe("arguments", () => {
  const injected: ParameterPlan = { in: "injected", name: "req", what: "request" };

  test("come in the order of the parameters, whatever their source", () => {
    const parameters = [
      body("item", object({ a: int })),
      injected,
      single("cookie", "c", string),
      single("header", "h", string),
      single("query", "q", string),
      single("path", "id", int),
    ];
    const sent = {
      path: { id: "1" },
      query: "q=q",
      headers: { h: "h" },
      cookies: { c: "c" },
      body: { a: 1 },
    };
    expect(argumentsOf(parameters, sent)).toEqual(args({ a: 1 }, "injected request", "c", "h", "q", 1));
  });

  test("report issues as path, query, header, cookie, body", () => {
    const parameters = [
      body("item", object({ a: int })),
      single("cookie", "c", string),
      single("header", "h", string),
      single("query", "q", string),
      single("path", "id", int),
    ];
    expect(argumentsOf(parameters, { path: { id: "x" }, body: {} })).toMatchObject({
      issues: [
        { loc: ["path", "id"] },
        { loc: ["query", "q"] },
        { loc: ["header", "h"] },
        { loc: ["cookie", "c"] },
        { loc: ["body", "a"] },
      ],
    });
  });

  test("may be called like what generated code uses", () => {
    const names = ["r", "x", "body", "v", "$", "class", "components", "decodeItem", "a-b"];
    const parameters = names.map((name) => single("query", name, string));
    const query = new URLSearchParams(names.map((name): [string, string] => [name, `${name}!`])).toString();
    expect(argumentsOf(parameters, { query })).toEqual(args(...names.map((name) => `${name}!`)));
  });
});
