import {
  applyMergePatch,
  type Body,
  type Cookie,
  type Form,
  type Header,
  type IfMatch,
  type IfNoneMatch,
  type Int,
  type MergePatch,
  type MinLength,
  type Outgoing,
  type Query,
  type Reply,
  Router,
  reply,
  type Strict,
  type Text,
  type Upload,
} from "countersign";
import { tell } from "./told.js";

interface Item {
  name: string & MinLength<2>;
  price: number;
  tags?: string[];
}

interface Filter {
  price?: { gte?: Int; lte?: Int };
  tags?: string[];
}

/** Routes that read paths, queries and bodies, and nothing else. */
export const items = new Router();

items.get("/", (limit: Int = 10, q?: string): { limit: Int; q: string | null } => ({ limit, q: q ?? null }));
items.get("/latest", (): string => "latest");
items.get("/:id", (id: Int, q?: string): { id: Int; q: string | null } => ({ id, q: q ?? null }));
items.post("/", { status: 201 }, (item: Item): Item => {
  tell(`item ${item.name}`);
  return item;
});
items.delete("/:id", (id: Int): void => tell(`deleted ${id}`));
items.options("/:id", (id: Int): { may: Int } => ({ may: id }));

/** Paths of every syntax. */
export const shapes = new Router();

shapes.get("/one/:name", (name: string): { one: string } => ({ one: name }));
shapes.get("/number/:id{[0-9]+}", (id: Int): { number: Int } => ({ number: id }));
shapes.get("/number/:name", { hidden: true }, (name: string): { word: string } => ({ word: name }));
shapes.get("/rest/:path{.+}", (path: string): { rest: string } => ({ rest: path }));
shapes.get("/two/:a/and/:b", (a: string, b: string): { a: string; b: string } => ({ a, b }));
shapes.get("/any/*", (): string => "any");
shapes.get("/slash/", (): string => "slash");
shapes.head("/headed", (): void => tell("HEAD"));
shapes.get("/headed", (): string => "GET");

/** Bodies of every kind. */
export const bodies = new Router();

bodies.post("/any", (body: Body<unknown>): { body: unknown } => ({ body }));
bodies.post("/optional", (body?: { a: Int }): { a: Int | null } => ({ a: body?.a ?? null }));
bodies.post("/none", (): Text => "none" as Text);
bodies.post("/form", (name: Form<string>, ages: Form<Int[]>): { name: string; ages: Int[] } => ({
  name,
  ages,
}));
bodies.post(
  "/upload",
  async (file: Upload): Promise<{ name: string; type: string; text: string }> => ({
    name: file.name,
    type: file.type,
    text: await file.text(),
  }),
);
/** A body that a GET route does not read. */
bodies.get("/none", (): string => "none");

/** Header fields and cookies. */
export const fields = new Router();

fields.get("/one", (x_one?: Header<string>): { one: string | null } => ({ one: x_one ?? null }));
fields.get("/list", (x_list?: Header<string[]>): { list: string[] | null } => ({ list: x_list ?? null }));
fields.get("/number", (x_number: Header<Int>): { number: Int } => ({ number: x_number }));
fields.get("/authorization", (authorization?: Header<string>): string => authorization ?? "none");
fields.get("/agent", (user_agent?: Header<string>): string => user_agent ?? "none");
fields.get("/host", (host?: Header<string>): string => host ?? "none");
fields.get("/constructor", (odd?: Header<string, "constructor">): string | null => odd ?? null);
fields.get("/proto", (odd?: Header<string, "__proto__">): string | null => odd ?? null);
fields.get("/cookie", (a?: Cookie<string>, b?: Cookie<string>): { a: string | null; b: string | null } => ({
  a: a ?? null,
  b: b ?? null,
}));
fields.get("/odd-cookie", (odd?: Cookie<string, "constructor">): string | null => odd ?? null);
fields.get("/tagged", (out: Outgoing, _?: IfNoneMatch): string => {
  out.headers.set("etag", '"7"');
  out.headers.set("cache-control", "no-cache");
  return "tagged";
});
fields.get("/tagged-stream", (_?: IfNoneMatch): Reply<200, AsyncIterable<Int>, { etag: string }> => {
  async function* numbers() {
    yield 1;
  }
  return reply(200, numbers(), { etag: '"7"' });
});
fields.patch("/patched", (patch: MergePatch<{ a: Int; b?: Int; c?: { d: Int } }>): unknown => {
  tell("patched");
  return applyMergePatch<{ a: Int; b?: Int; c?: { d: Int } }>({ a: 1, b: 2 }, patch);
});
fields.put("/tagged", (n: Body<Int>, ifMatch: IfMatch): Int => {
  ifMatch.check('"7"');
  tell(`changed ${n}`);
  return n;
});
fields.get("/styles", (styles: Query<{ ids?: Int[] }, { style: "comma" }>): unknown => styles);
fields.get("/deep", (filter: Query<Strict<Filter>, { style: "deepObject" }>): unknown => filter);
fields.get("/odd-query", (odd?: Query<string, "__proto__">): string | null => odd ?? null);
