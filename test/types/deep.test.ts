import path from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import type { App } from "../../runtime/app.js";
import { sampleProgram } from "../support/sample-program.js";
import { removeFolder, temporaryFolder, writeFiles } from "../support/temporary.js";

/** Values so deep that any recursion over them would overflow the stack: never a crash, and on the way in a 422. */
const source = `
import { App, type Int, type Query, type Strict, type UniqueItems } from "countersign";
const app = new App({ title: "Deep", version: "1" });
interface Tree { children: Tree[] }
interface Link { next?: Link }
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Tagged = { kind: "a"; next?: Tagged } | { kind: "b" };
type Untagged = { a?: Untagged | Other };
interface Other { b: Untagged | Other }
interface Mapped { inner?: Map<string, Mapped> }
function chain(length: number): Link { let link: Link = {}; for (let i = 0; i < length; i++) link = { next: link }; return link; }
app.post("/tree", (_: Tree): string => "");
app.post("/link", (link: Link): Link => link);
app.post("/json", (json: Json): Json => json);
app.post("/tagged", (_: Tagged): string => "");
app.post("/untagged", (_: Untagged): string => "");
app.post("/mapped", (_: Mapped): string => "");
app.post("/unknown", (value: unknown): unknown => value);
app.post("/object", (value: object): object => value);
app.post("/unique", (_: { items: unknown[] & UniqueItems }): string => "");
app.post("/set", (_: { items: Set<unknown> }): string => "");
app.post("/flat", (_: { a: string }): string => "");
app.post("/strict", (_: Strict<{ a?: string }>): string => "");
app.get("/query", (filter: Query<{ a?: string; b?: Int[] }>): string => filter.a ?? "none");
app.get("/chain", (length: Int): Link => chain(length));
app.get("/any", (length: Int): unknown => chain(length));
app.get("/cycle", (): Link => { const link: Link = {}; link.next = link; return link; });
export default app;
`;

const folder = temporaryFolder("deep");
writeFiles(folder, { "src/app.ts": source });
const sample = sampleProgram([folder])(folder);
let app: Promise<{ default: App }> | undefined;
const request = async (target: string, init?: RequestInit) => {
  app ??= import(/* @vite-ignore */ sample.emit(path.join(folder, "out")));
  return (await app).default.request(target, init);
};
afterAll(() => removeFolder(folder));

const nested =
  (open: string, close: string, core = "{}") =>
  (levels: number) =>
    open.repeat(levels) + core + close.repeat(levels);
const pairOf = (name: string) => (levels: number) =>
  `{"${name}":[${nested("[", "]", "1")(levels)},${nested("[", "]", "1")(levels)}]}`;

/** By route, a value with a given number of levels that its type allows. */
const bodies: Readonly<Record<string, (levels: number) => string>> = {
  tree: nested('{"children":[', "]}", ""),
  link: nested('{"next":', "}"),
  json: nested('{"a":[', "]}"),
  tagged: nested('{"kind":"a","next":', "}", '{"kind":"b"}'),
  untagged: nested('{"a":{"b":', "}}"),
  mapped: nested('{"inner":{"key":', "}}"),
  unknown: nested("[", "]", "1"),
  object: nested('{"a":', "}"),
  unique: pairOf("items"),
  set: pairOf("items"),
};

test("compiles", () => expect(sample.diagnostics).toEqual([]));

describe.each(Object.entries(bodies))("a body of %s", (route, body) => {
  const post = (text: string) =>
    request(`/${route}`, { method: "POST", headers: { "content-type": "application/json" }, body: text });

  test("is taken at 100 levels", async () => {
    const { status } = await post(body(100));
    expect(status).toBe(route === "unique" ? 422 : 200);
  });

  test.each([600, 15_000])("of %i levels is a 422", async (levels) => {
    const response = await post(body(levels));
    const { detail } = (await response.json()) as { detail: readonly { type: string; ctx: object }[] };
    expect([response.status, detail[0]?.type]).toEqual([422, "json_invalid"]);
    expect(detail[0]?.ctx).toEqual({ error: "Nested deeper than 500 levels" });
  });
});

test.each([
  ["flat", "a", "string_type"],
  ["strict", "b", "extra_forbidden"],
])("what is wrong is echoed no deeper than anybody reads: %s", async (route, name, type) => {
  const body = `{"${name}":${nested("[", "]", "1")(100_000)}}`;
  const headers = { "content-type": "application/json" };
  const response = await request(`/${route}`, { method: "POST", headers, body });
  expect(response.status).toBe(422);
  const input = JSON.parse(nested("[", "]", '"…"')(20));
  expect(await response.json()).toMatchObject({ detail: [{ type, loc: ["body", name], input }] });
});

test.each(["a[", "a[b]", "b"])("a query has no levels: %s", async (piece) => {
  const response = await request(`/query?${piece.repeat(2000)}=1`);
  expect([response.status, await response.json()]).toEqual([200, "none"]);
});

describe("a result", () => {
  test("may be as deep as the stack, in which JSON is written", async () => {
    expect((await request("/chain?length=600")).status).toBe(200);
  });

  test.each(["/chain?length=50000", "/any?length=50000", "/cycle"])(
    "that cannot be written is a 500, said in the log and not to the client: %s",
    async (target) => {
      const log = vi.spyOn(console, "error").mockImplementation(() => {});
      const response = await request(target);
      expect([response.status, await response.json()]).toEqual([500, { detail: "Internal Server Error" }]);
      expect(log).toHaveBeenCalledOnce();
      log.mockRestore();
    },
  );
});
