import fc from "fast-check";
import ts from "typescript";
import { expect, test } from "vitest";
import { programDocument } from "../transformer/openapi/program-document.js";
import { useCompiler } from "../transformer/semantics/compiler.js";
import { createTransform } from "../transformer/transform.js";
import { programOf, root } from "./support/program.js";

/** A module as what stands at its beginning, and statements that may stand in any order behind it. */
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
  "src/app.ts": {
    head: `import { App } from "countersign";
import { items } from "./items.js";
import type { Letters } from "./letters.js";
import type { Item, Page, Result } from "./people.js";
import type { Color, Settings } from "./shop.js";
const app = new App({ title: "Order", version: "1.0.0" });
export default app;`,
    statements: [
      'app.route("/shop", items);',
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
  const { diagnostics, text } = programDocument(file("src/app.ts"), transform);
  expect(diagnostics).toEqual([]);
  return text();
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
    "PageItemNull",
    "PageSettings",
    "PeopleItem",
    "PeoplePageItem",
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

/** The names of the components, FastAPI's own for errors left out. */
function componentsOf(text = "{}"): readonly string[] {
  const document = JSON.parse(text) as { readonly components: { readonly schemas: object } };
  return Object.keys(document.components.schemas).filter((name) => !name.endsWith("ValidationError"));
}
