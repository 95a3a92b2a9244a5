import fc from "fast-check";
import ts from "typescript";
import { expect, test } from "vitest";
import { makeArtifact } from "../transformer/artifacts/artifacts.js";
import { openapi } from "../transformer/artifacts/openapi.js";
import { useCompiler } from "../transformer/semantics/compiler.js";
import { createTransform } from "../transformer/transform.js";
import { programOf, root } from "./support/program.js";

/** A module: its beginning, and statements that may follow it in any order. */
interface Module {
  readonly head: string;
  readonly statements: readonly string[];
}

const MODULES: Readonly<Record<string, Module>> = {
  "src/shop.ts": {
    head: 'import type { Default, Int } from "countersign";',
    statements: [
      "export interface Item { id: Int; name: string; size: Size | null; color?: Color; limit: Int & Default<10> }",
      'export type Size = "s" | "m" | "l";',
      'export const COLORS = ["red", "green", "blue"] as const;',
      "export type Color = (typeof COLORS)[number];",
      'export type Change = Partial<Omit<Item, "id">>;',
      'export enum Level { Low = "low", High = "high" }',
      "export const settings = { theme: 'dark', level: Level.Low, sizes: { m: 1, l: 2 } };",
      "export type Settings = typeof settings;",
      "export namespace Archive { export interface Item { year: Int } }",
    ],
  },
  "src/people.ts": {
    head: 'import type { Int } from "countersign";',
    statements: [
      "export interface Item { owner: string; level: 'high' | 'low' | 'l' }",
      "export interface Page<T, M = { total: Int }> { items: T[]; meta: M }",
      "export type Result<T> = { ok: true; value: T } | { ok: false; error: string };",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a template literal type
      "export type Renamed<T> = { [K in keyof T & string as `${K}Of`]: T[K] };",
    ],
  },
  "src/letters.ts": {
    head: "",
    statements: [
      'export type Letters = "l" | "blue" | "low" | null | "size" | "name";',
      "export const values = { level: 1, theme: 2, ok: false, error: 'e' };",
    ],
  },
  "src/items.ts": {
    head: `import { Router } from "countersign";
import type { Page, Renamed, Result } from "./people.js";
import type { Archive, Change, Item, Level } from "./shop.js";
export const items = new Router({ prefix: "/items" });`,
    statements: [
      'items.get("/", (level?: Level): Page<Item> => null as never);',
      'items.post("/", (item: Item): Result<Item> => null as never);',
      'items.patch("/:id", (id: string, change: Change): Renamed<Item> => null as never);',
      'items.get("/archive", (): Page<Archive.Item, null> => null as never);',
    ],
  },
  "src/guards.ts": {
    head: `import { type ApiKey, type Bearer, type Depends, type Header, HttpError, type OAuth2Password } from "countersign";`,
    statements: [
      "export interface Refusal { why: 'size' | 'name' }",
      'export type Token = OAuth2Password<"/token", { read: "Read"; write: "Write" }>;',
      'export function user(token: Token): string { if (token === "") throw new HttpError(403, { why: "name" } as Refusal); return token; }',
      "export function page(limit = 10, xShop?: Header<string>): number { if (limit > 100) throw new HttpError(400, 'Too many'); return limit; }",
      'export type Key = ApiKey<"header", "x-key"> | Bearer;',
      "export function both(key: Key, limit: Depends<typeof page>): string { return typeof key + limit; }",
    ],
  },
  "src/orders.ts": {
    head: `import { type Depends, type Form, HttpError, type Int, Router } from "countersign";
import { both, page, user } from "./guards.js";
import type { Item } from "./people.js";
export const orders = new Router({ prefix: "/orders", dependencies: [page] });
interface Missing { id: Int; item: Item }`,
    statements: [
      'orders.get("/:id", (id: Int, _user: Depends<typeof user, { scopes: ["read"] }>): string => { if (id > 9) throw new HttpError(404, { id } as Missing); return "a"; });',
      'orders.post("/", { dependencies: [both] }, (form: Form<{ item: string; count: Int }>): void => { if (form.count > 9) throw new HttpError(409, "size"); });',
      'orders.delete("/:id", (id: Int, key: Depends<typeof both>): void => { if (key === String(id)) throw new HttpError(404, "none"); });',
    ],
  },
  "src/app.ts": {
    head: `import { App } from "countersign";
import { items } from "./items.js";
import type { Letters } from "./letters.js";
import { orders } from "./orders.js";
import type { Item, Page, Result } from "./people.js";
import type { Color, Settings } from "./shop.js";
const app = new App({ title: "Order", version: "1.0.0" });
export default app;`,
    statements: [
      'app.route("/shop", items);',
      'app.route("/shop", orders);',
      'app.post("/people", (item: Item, letters: { all: Letters[] }): Page<Item> => null as never);',
      'app.get("/settings", (color: Color): Result<Page<Settings>> => null as never);',
      'app.get("/either", (): Item | Settings | null => null);',
    ],
  },
};

function documentOf(files: Readonly<Record<string, string>>): string | undefined {
  useCompiler(ts);
  const { program, file } = programOf(files);
  const transform = createTransform(program, { root });
  const linking = transform.link(file("src/app.ts"));
  expect(linking.diagnostics).toEqual([]);
  return makeArtifact(openapi, linking);
}

const textOf = ({ head }: Module, statements: readonly string[]) => [head, ...statements].join("\n");

const shuffled = <Value>(values: readonly Value[]) =>
  fc.shuffledSubarray([...values], { minLength: values.length });

test("the document is the same whatever order files, declarations and routes come in", () => {
  const names = Object.keys(MODULES);
  const inOrder = Object.fromEntries(
    names.map((name) => [name, textOf(MODULES[name] as Module, MODULES[name]?.statements ?? [])]),
  );
  const expected = documentOf(inOrder);
  expect(componentsOf(expected)).toEqual([
    "ArchiveItem",
    "Change",
    "Color",
    "Letters",
    "Level",
    "Missing",
    "PageItemNull",
    "PageSettings",
    "PeopleItem",
    "PeoplePageItem",
    "Refusal",
    "RenamedItem",
    "ResultItem",
    "ResultPageSettings",
    "Settings",
    "ShopItemInput",
    "ShopItemOutput",
    "ShopPageItem",
    "Size",
  ]);
  const order = fc.tuple(
    shuffled(names),
    fc.tuple(...names.map((name) => shuffled(MODULES[name]?.statements ?? []))),
  );
  fc.assert(
    fc.property(order, ([files, statements]) => {
      const text = (name: string) => textOf(MODULES[name] as Module, statements[names.indexOf(name)] ?? []);
      expect(documentOf(Object.fromEntries(files.map((name) => [name, text(name)])))).toBe(expected);
    }),
    { numRuns: 10 },
  );
});

/** The names of the components, without FastAPI's own for errors. */
function componentsOf(text = "{}"): readonly string[] {
  const document = JSON.parse(text) as { readonly components: { readonly schemas: object } };
  return Object.keys(document.components.schemas).filter((name) => !name.endsWith("ValidationError"));
}
