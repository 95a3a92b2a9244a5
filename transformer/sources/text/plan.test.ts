import { expect, test } from "vitest";
import { planAll } from "../../3-plan/testing/planned.js";
import { testRefusals } from "../../3-plan/testing/refusals.js";

testRefusals([
  [
    "CS1015",
    `app.get("/items", (‸[first]: string[]): string => first ?? "");`,
    `app.get("/items", ([first]: Query<string[], "tag">): string => first ?? "");`,
  ],
  [
    "CS1022",
    `app.get("/", (‸page: Query<Int, string>): number => page);`,
    `type Name = "page"; app.get("/", (page: Query<Int, Name>): number => page);`,
  ],
  [
    "CS1023",
    `interface Filter {\n  owner: string;\n  ‸deep: { id: Int };\n}\napp.get("/", (filter: Query<Filter>): string => filter.owner);`,
    `interface Filter {\n  owner: string;\n  ids: Set<Int>;\n}\napp.get("/", (filter: Query<Filter>): string => filter.owner);`,
  ],
  [
    "CS1023",
    `app.get("/", (‸filter: Query<{ a: string }[]>): number => filter.length);`,
    `app.get("/", (filter: Query<[string, Int]>): number => filter.length);`,
  ],
  [
    "CS1023",
    `app.get("/", (‸seen: Cookie<string[]>): number => seen.length);`,
    `app.get("/", (seen: Header<string[]>): number => seen.length);`,
  ],
  [
    "CS1023",
    `app.get("/", (‸of: Query<{ a: string } | { b: string }>): string => String(of));`,
    `app.post("/", (of: Form<{ a: string } | { b: string }>): string => String(of));`,
  ],
  [
    "CS1023",
    `app.post("/", (‸of: Form<{ a: string } | { a: string[] }>): string => String(of));`,
    `app.post("/", (of: Form<{ a: string[] } | { a: Set<Int> }>): string => String(of));`,
  ],
  [
    "CS1023",
    `app.post("/", (‸of: Form<{ a: string } | string>): string => String(of));`,
    `app.post("/", (of: Form<{ a: string } | { b: string }>): string => String(of));`,
  ],
  [
    "CS1023",
    `interface Node {\n  ‸next?: Node;\n}\napp.post("/", (of: Form<Node | { b: string }>): string => String(of));`,
    `interface Node {\n  next?: string;\n}\napp.post("/", (of: Form<Node | { b: string }>): string => String(of));`,
  ],
  [
    "CS1023",
    `interface Node {\n  ‸next?: Node;\n}\napp.post("/", (of: Form<Node>): string => String(of));`,
    `interface Node {\n  next?: string;\n}\napp.post("/", (of: Form<Node>): string => String(of));`,
  ],
  [
    "CS1023",
    `app.get("/", (‸all: Query<Record<string, string>>): string => String(all));`,
    `app.get("/", (all: Query<{ a?: string }>): string => String(all));`,
  ],
]);

test("a diagnostic says how its place was reached", () => {
  const [result] = planAll([
    `interface Filter { deep: { id: Int } }\napp.get("/", (filter: Query<Filter>): Int => filter.deep.id);`,
  ]);
  expect(result?.diagnostics).toMatchObject([
    {
      message: '"deep" is an object, which the query cannot carry.',
      trail: ["GET /", 'parameter "filter"', "deep"],
    },
  ]);
});

const WAYS = [
  [
    "get",
    "a: Query<{ b: { c: Int } }>",
    ", or read it from the body, in a route with a method that has one.",
  ],
  [
    "head",
    "a: Query<{ b: { c: Int } }>",
    ", or read it from the body, in a route with a method that has one.",
  ],
  ["delete", "a: Query<{ b: { c: Int } }>", ", or read it from the body."],
  ["post", "a: Header<{ b: { c: Int } }>", ", or read it from the body."],
  ["post", "a: Form<{ b: { c: Int } }>", ", or take JSON instead of the form."],
  ["post", "a: undefined", "."],
] as const;
const offered = planAll(WAYS.map(([method, parameter]) => `app.${method}("/", (${parameter}): void => {});`));

test.each(WAYS.map(([method, parameter, instead], i) => ({ method, parameter, instead, i })))(
  "the way out is one that there is: $method with $parameter",
  ({ parameter, instead, i }) => {
    const [found] = offered[i]?.diagnostics ?? [];
    expect([found?.code, found?.fix]).toEqual([
      "CS1023",
      `Make "${parameter.includes("b:") ? "b" : "a"}" a scalar${instead}`,
    ]);
  },
);
