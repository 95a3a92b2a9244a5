import { expect, test } from "vitest";
import { planAll } from "./testing/planned.js";
import { testRefusals } from "./testing/refusals.js";

// What a source refuses is tested next to the source.
testRefusals([
  [
    "CS1001",
    `app.get(‸process.env["PREFIX"] + "/items", (): string => "");`,
    `const prefix = "/v1"; app.get(prefix + "/items", (): string => "");`,
  ],
  [
    "CS1002",
    `const handler: any = (id: string) => id;\napp.get("/:id", ‸handler);`,
    `const handler = (id: string) => id;\napp.get("/:id", handler);`,
  ],
  [
    "CS1003",
    `app.get(‸"/items/:id", (q?: string): string => q ?? "");`,
    `app.get("/items/:id", (id: string, q?: string): string => q ?? id);`,
  ],
  [
    "CS1007",
    `app.get("/items", { summary: ‸String(Math.random()) }, (): string => "");`,
    `const text = "Items"; app.get("/items", { summary: \`\${text}.\` }, (): string => "");`,
  ],
  [
    "CS1007",
    `declare const options: { status?: number };\napp.get("/items", ‸options, (): string => "");`,
    `const options = { status: 201 };\napp.get("/items", options, (): string => "");`,
  ],
  [
    "CS1009",
    `app.get("/items", (‸filter: { a: string }): string => filter.a);`,
    `app.post("/items", (filter: { a: string }): string => filter.a);`,
  ],
  [
    "CS1009",
    `app.head("/items", (‸text: Body<string>): void => void text);`,
    `app.delete("/items", (text: Body<string>): void => void text);`,
  ],
  [
    "CS1010",
    `function find(id: number): string;\nfunction find(id: string): string;\nfunction find(id: unknown) { return String(id); }\napp.get("/:id", ‸find);`,
    `function find(id: number | string): string { return String(id); }\napp.get("/:id", find);`,
  ],
  [
    "CS1011",
    `app.post("/echo", ‸<T>(value: T): T => value);`,
    `app.post("/echo", (value: { a: string }): { a: string } => value);`,
  ],
  [
    "CS1014",
    `app.get("/items", (...‸tags: string[]): number => tags.length);`,
    `app.get("/items", (tags: string[]): number => tags.length);`,
  ],
  [
    "CS1016",
    `app.get(‸"/items/:id?", (id: string): string => id);`,
    `app.get("/items/:id{[0-9]+}", (id: string): string => id);`,
  ],
  [
    "CS1017",
    `app.delete("/:id", { status: 204 }, (id: Int): ‸Int => id);`,
    `app.delete("/:id", { status: 204 }, (id: Int): void => void id);`,
  ],
  [
    "CS1017",
    `app.delete("/:id", (id: Int): ‸Reply<204, Int> => reply(204, id));`,
    `app.delete("/:id", (id: Int): Reply<204, null> => (void id, reply(204, null)));`,
  ],
  [
    "CS1018",
    `declare const code: number;\napp.get("/", (): ‸Reply<number, string> => reply(code, ""));`,
    `declare const code: 200 | 203;\napp.get("/", (): Reply<200 | 203, string> => reply(code, ""));`,
  ],
  [
    "CS1018",
    `app.get("/", { status: 99 }, (): ‸string => "");`,
    `app.get("/", { status: 299 }, (): string => "");`,
  ],
  [
    "CS1019",
    `app.get("/", (): Reply<200, string, { ‸page: { n: 1 } }> => reply(200, "", { page: { n: 1 } }));`,
    `app.get("/", (): Reply<200, string, { page: Int }> => reply(200, "", { page: 1 }));`,
  ],
  [
    "CS1020",
    `declare const page: Html | { a: string };\napp.get("/", (): ‸Html | { a: string } => page);`,
    `declare const page: Html;\napp.get("/", (): Html | Reply<203, { a: string }> => page);`,
  ],
  [
    "CS1021",
    `app.get("/", (page: Int, ‸again: Query<Int, "page">): number => page + again);`,
    `app.get("/", (page: Int, again: Header<Int, "page">): number => page + again);`,
  ],
  [
    "CS1021",
    `app.get("/", (xId: Header<Int>, ‸x_id: Header<Int, "X-Id">): number => xId + x_id);`,
    `app.get("/", (xId: Header<Int>, x_id: Cookie<Int>): number => xId + x_id);`,
  ],
  [
    "CS1023",
    `app.get("/", (‸nothing: undefined): string => String(nothing));`,
    `app.get("/", (nothing?: string): string => String(nothing));`,
  ],
  ["CS1024", `app.get(‸"items", (): string => "");`, `app.get("", (): string => "");`],
  [
    "CS3003",
    `let router = new Router();\nif (Math.random() > 0.5) router = new Router();\n‸router.get("/", (): string => "");`,
    `const router = new Router();\nrouter.get("/", (): string => "");`,
  ],
]);

test.each([
  [`app.get("/x", `, "GET /x"],
  [`new App({ title: "T", version: "1", prefix: "/api" }).get("/x", `, "GET /api/x"],
  [`new App({ title: "T", version: "1", prefix: "/api" }).get("/", `, "GET /api"],
  // A router may be included anywhere.
  [`new Router({ prefix: "/items" }).get("/", `, "GET …/items"],
  [`new Router().get("/", `, "GET …/"],
])("the way starts with the route, with the prefix in front of it: %s", (start, route) => {
  const [result] = planAll([`${start}(a: Query<{ b: { c: Int } }>): Int => a.b.c);`]);
  expect(result?.diagnostics[0]?.trail?.[0]).toBe(route);
});

test("all problems of a route are reported at once", () => {
  const [result] = planAll([
    `app.get("/:a/:b", { tags: Object.keys(process.env) }, (x: { y: string }, ...z: string[]): number => x.y.length + z.length);`,
  ]);
  expect(result?.problems.map((problem) => problem.split(" ")[0])).toEqual([
    "CS1007",
    "CS1014",
    "CS1009",
    "CS1003",
    "CS1003",
  ]);
});
