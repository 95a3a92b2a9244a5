import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { App } from "../runtime/app.js";
import type { Issue } from "../runtime/contract/issue.js";
import { sampleProgram } from "./support/sample-program.js";
import { removeFolder, temporaryFolder, writeFiles } from "./support/temporary.js";

const folder = temporaryFolder("issue-limit");
const MEBIBYTE = 1024 * 1024;

/** The options of the app; its routes accept everything that can contain many wrong values. */
const source = (options: string) => `
import { App, type Body, type Depends, type Int, type MinLength, type Secret, type Strict } from "countersign";
import type { tags } from "typia";
const app = new App({ title: "T", version: "1", log: () => {}, ${options} });
interface Node { name: string; children: Node[] }
interface Cat { kind: "cat"; lives: Int; kittens: (Cat | Dog)[] }
interface Dog { kind: "dog"; name: string & MinLength<3>; puppies: (Cat | Dog)[] }
interface Left { a: number[]; b: string }
interface Right { a: number[]; c: string }
interface Account { name: string; password: Secret<string>; tags: string[] }
app.post("/tree", (body: Node): number => 1);
app.post("/list", (body: Body<Int[]>): number => 1);
app.post("/dates", (body: Body<Date[]>): number => 1);
app.post("/tuple", (body: Body<[string, ...Int[]]>): number => 1);
app.post("/set", (body: Body<Set<Int>>): number => 1);
app.post("/map", (body: Map<string, Int>): number => 1);
app.post("/record", (body: Record<string, Int>): number => 1);
app.post("/strict", (body: Strict<{ a?: Int }>): number => 1);
app.post("/tagged", (body: (Cat | Dog)[]): number => 1);
app.post("/tried", (body: (Left | Right)[]): number => 1);
app.post("/account", (body: Account): number => 1);
type Checked = tags.TagBase<{ target: "array"; kind: "checked"; value: undefined; validate: "$input.every((each) => each.length > 0)" }>;
app.post("/checked", (body: { a: Int[]; b: string[] & Checked; c: Map<string, string>; d: Record<string, string> }): number => 1);
export const called: unknown[] = [];
const first = (a: Int[]) => { called.push(a); return 1; };
const second = (b: Int[]) => { called.push(b); return 1; };
app.get("/depends", (one: Depends<typeof first>, two: Depends<typeof second>): number => one + two);
app.get("/query", (n: Int[]): number => 1);
app.post("/result", (body: Body<number>): Int[] => Array.from({ length: body }, () => 0.5));
app.post("/sent", (body: Body<number>): { a: ({ v: (string & MinLength<3>)[] } | { w: string })[] } =>
  ({ a: [{ v: Array.from({ length: body }, () => "x") }] }));
export default app;
`;

const project = (name: string, options: string) => {
  writeFiles(path.join(folder, name), { "src/app.ts": source(options) });
  return path.join(folder, name);
};
const homes = {
  plain: project("plain", ""),
  five: project("five", 'issueLimit: 5, errors: "problem"'),
  projecting: project("projecting", "validateResponses: false"),
};
const compiled = sampleProgram(Object.values(homes));
const apps: Partial<Record<keyof typeof homes, App>> = {};
const modules: Partial<Record<keyof typeof homes, object>> = {};

beforeAll(async () => {
  for (const [name, home] of Object.entries(homes)) {
    const entry = compiled(home).emit(path.join(home, "out"));
    const module = await import(/* @vite-ignore */ entry);
    modules[name as keyof typeof homes] = module;
    apps[name as keyof typeof homes] = module.default;
  }
});

afterAll(() => removeFolder(folder));

async function post(url: string, body: unknown, app: keyof typeof homes = "plain") {
  const response = await apps[app]?.request(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response) throw new Error("No app");
  const text = await response.text();
  const json = JSON.parse(text);
  return { status: response.status, text, json, issues: (json.errors ?? json.detail ?? []) as Issue[] };
}

const many = <T>(item: T, count = 100_000): T[] => Array.from({ length: count }, () => item);
const tree = { name: "a", children: many({ name: 1, children: [] }, 30_000) };
const node = (depth: number): object => ({ name: 1, children: depth === 0 ? [] : [node(depth - 1)] });

describe("a request with more issues than anybody reads", () => {
  test.each<[string, unknown]>([
    ["/tree", tree],
    ["/tree", { name: 1, children: many(node(8), 2_000) }],
    ["/list", many("x")],
    ["/dates", many("x")],
    ["/tuple", ["a", ...many("x")]],
    ["/set", many("x")],
    ["/map", Object.fromEntries(many(0, 60_000).map((_, i) => [`k${i}`, "x"]))],
    ["/map", many(["k", "x"], 50_000)],
    ["/record", Object.fromEntries(many(0, 60_000).map((_, i) => [`k${i}`, "x"]))],
    ["/strict", Object.fromEntries(many(0, 60_000).map((_, i) => [`k${i}`, 1]))],
    [
      "/tagged",
      many({ kind: "cat", lives: "x", kittens: [{ kind: "dog", name: "x", puppies: [] }] }, 10_000),
    ],
    ["/tried", many({ a: many("x", 10), b: 1 }, 10_000)],
    ["/tried", [{ a: many("x"), b: 1 }]],
  ])("%s lists a hundred of them, in a small answer", async (url, body) => {
    const { status, text, issues } = await post(url, body);
    expect([status, issues.length]).toEqual([422, 100]);
    expect(text.length).toBeLessThan(MEBIBYTE / 2);
    for (const { loc } of issues) expect(loc[0]).toBe("body");
  });

  test("lists the first ones, each at its place", async () => {
    const { issues } = await post("/list", many("x"));
    expect(issues.map(({ loc }) => loc)).toEqual(many(0, 100).map((_, i) => ["body", i]));
    const deep = await post("/tree", tree);
    expect(deep.issues[99]?.loc).toEqual(["body", "children", 99, "name"]);
  });

  test("has as many as it has up to the limit", async () => {
    for (const count of [99, 100, 101]) {
      expect((await post("/list", many("x", count))).issues).toHaveLength(Math.min(count, 100));
    }
  });

  test("of a query, too", async () => {
    const response = await apps.plain?.request(`/query?${many("n=x", 5_000).join("&")}`);
    expect(await response?.json()).toMatchObject({ detail: { length: 100 } });
  });

  test("has no check made of what was not looked at any more", async () => {
    const { status, issues } = await post("/checked", {
      a: many("x"),
      b: [null],
      c: { a: 1 },
      d: { a: 1 },
    });
    expect([status, issues.length]).toEqual([422, 100]);
  });

  test("calls no dependency with what was not looked at any more", async () => {
    const { called } = modules.plain as { called?: unknown[] };
    const request = (a: number, b: string) =>
      apps.plain?.request(`/depends?${many("a=x", a).join("&")}&${b}`);
    expect((await request(200, "b=x"))?.status).toBe(422);
    expect(called).toEqual([]);
    expect((await request(3, "b=1"))?.status).toBe(422);
    expect(called).toEqual([[1]]);
  });

  test("is judged by the member of a union that it comes closest to, however much was wrong before", async () => {
    const bad = { a: [], c: 1 };
    for (const before of [0, 98]) {
      const { issues } = await post("/tried", [...many({ a: [], b: 1 }, before), bad]);
      expect(issues.at(-1)?.loc).toEqual(["body", before, "Right", "c"]);
    }
  });

  test("is cut off where the app says", async () => {
    const { json, issues } = await post("/list", many("x"), "five");
    expect([json.status, json.detail, issues.length]).toEqual([422, "The request has 5 issues or more", 5]);
    const four = await post("/list", many("x", 4), "five");
    expect([four.json.detail, four.issues.length]).toEqual(["The request has 4 issues", 4]);
  });

  test("is documented with the limit", async () => {
    const { components } = JSON.parse(compiled(homes.five).document ?? "{}");
    expect(components.schemas.ValidationProblem.properties.errors.maxItems).toBe(5);
    const plain = JSON.parse(compiled(homes.plain).document ?? "{}");
    expect(plain.components.schemas.HTTPValidationError.properties.detail.maxItems).toBe(100);
    for (const name of ["five", "plain"] as const)
      expect(apps[name]?.openapi()).toEqual(JSON.parse(compiled(homes[name]).document ?? "{}"));
  });
});

describe("what an issue shows of a value", () => {
  const account = { name: "a", password: "hunter2", tags: [] };

  test("is all of it where it is small", async () => {
    const small = { name: 1, children: [{ name: "b", children: [] }] };
    expect((await post("/tree", { children: small.children })).issues[0]?.input).toEqual({
      children: small.children,
    });
  });

  test("is the beginning of a long text, and how much more there is", async () => {
    const { issues } = await post("/list", ["x".repeat(MEBIBYTE / 2)]);
    expect(issues[0]?.input).toBe(`${"x".repeat(500)}… (+${MEBIBYTE / 2 - 500} characters)`);
  });

  test("is the beginning of a long list, and how many more there are", async () => {
    const { issues } = await post("/account", { name: "a", password: "b", tags: { list: many(1) } });
    const list = Reflect.get(issues[0]?.input ?? {}, "list") as unknown[];
    expect(list.slice(0, 2)).toEqual([1, 1]);
    expect(list.at(-1)).toBe(`… (+${100_000 - list.length + 1} items)`);
    expect(list.length).toBeLessThan(1001);
  });

  test("is some of many properties, and how many more there are", async () => {
    const { issues } = await post("/list", Object.fromEntries(many(0, 5_000).map((_, i) => [`k${i}`, i])));
    const input = issues[0]?.input as Record<string, unknown>;
    expect(input["k1"]).toBe(1);
    expect(input["…"]).toBe(`(+${5_000 - Object.keys(input).length + 1} properties)`);
  });

  test("does not go deeper than anybody reads", async () => {
    const { issues } = await post("/list", node(200));
    expect(JSON.stringify(issues[0]?.input)).toMatch(/"…"\]?\}/);
  });

  test("never breaks a character in two", async () => {
    const { issues } = await post("/list", [`x${"😀".repeat(300)}`]);
    expect(issues[0]?.input).toBe(`x${"😀".repeat(249)}… (+102 characters)`);
  });

  test("hides secrets, cut or not", async () => {
    for (const tags of [many(1, 3), many(1)]) {
      const { text } = await post("/account", {
        name: { ...account, tags },
        password: { x: "hunter2" },
        tags,
      });
      expect(text).not.toContain("hunter2");
    }
    const long = await post("/account", { tags: many("hunter2"), password: "hunter3hunter3", name: 1 });
    expect(long.text).not.toContain("hunter3");
  });

  test("is as short where a client chose the key, or the tag of a union", async () => {
    const key = "k".repeat(MEBIBYTE / 4);
    for (const [url, body] of [
      ["/record", { [key]: "x" }],
      ["/strict", { [key]: 1 }],
      ["/map", { [key]: "x" }],
      ["/tagged", [{ kind: key }]],
      ["/dates", [key]],
    ] as const) {
      const { status, text } = await post(url, body);
      expect(status).toBe(422);
      expect(text.length).toBeLessThan(5_000);
    }
  });
});

describe("a result with more issues than anybody reads", () => {
  test("is a 500 whose log has a hundred of them", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const { status } = await post("/result", 100_000);
    expect(status).toBe(500);
    log.mockRestore();
  });

  test("is sent whole where only its structure is checked", async () => {
    const { status, json } = await post("/sent", 1000, "projecting");
    expect([status, json.a[0].v.length]).toEqual([200, 1000]);
  });
});
