import { describe, expect, test } from "vitest";
import type { Schema } from "../../schema.js";
import { project, readAll } from "./project.js";

const ITEM = "interface Item { id: string }";

/** Type, the id by which it is referred to (`undefined`: it is written out), its name, declarations. */
const named: readonly (readonly [
  type: string,
  id: string | undefined,
  name: string | undefined,
  declarations?: string,
])[] = [
  ["Item", "app#Item", "Item", ITEM],
  ["Item", "app#Item", "Item", "class Item { id = 1 }"],
  ["Color", "app#Color", "Color", "enum Color { Red, Blue }"],
  ["Color", "app#Color", "Color", "const enum Color { Red, Blue }"],
  ["One", "app#One", "One", 'enum One { A = "a" }'],
  ["One.A", "app#One", "One", 'enum One { A = "a" }'],
  ["Item", "app#Item", "Item", "type Item = { id: string };"],
  ["Name", "app#Name", "Name", 'type Name = "a" | "b";'],
  ["Name", "app#Name", "Name", "type Name = string | null;"],
  ["Both", "app#Both", "Both", "type Both = { a: string } & { b: string };"],
  ["Closed", "app#Closed", "Closed", `${ITEM} type Closed = cs.Strict<Item>;`],
  ["Patch", "app#Patch", "Patch", `${ITEM} type Patch = Partial<Item>;`],
  ["Dict", "app#Dict", "Dict", "interface Dict { [key: string]: string }"],
  ["Empty", "app#Empty", "Empty", "interface Empty {}"],
  ["Ids", undefined, undefined, "type Ids = string[];"],
  ["Pair", undefined, undefined, "type Pair = [string, string];"],
  ["Price", undefined, undefined, "type Price = number & cs.Min<0>;"],
  ["Prices", undefined, undefined, "type Prices = Record<string, number>;"],
  ["UserId", undefined, undefined, 'type UserId = string & { __brand: "UserId" };'],
  ["Maybe", undefined, undefined, "type Maybe = string | undefined;"],
  ["Flag", undefined, undefined, "type Flag = boolean & cs.Default<true>;"],
  ["Partial<Item>", undefined, undefined, ITEM],
  ["cs.Email", undefined, undefined],
  ["cs.Strict<Item>", undefined, undefined, ITEM],
  // generics
  ["Page<Item>", "app#Page<app#Item>", "PageItem", `${ITEM} interface Page<T> { items: T[] }`],
  ["Page<string>", "app#Page<string>", "PageString", "interface Page<T> { items: T[] }"],
  ["Page<Item[]>", "app#Page<app#Item[]>", "PageItemArray", `${ITEM} interface Page<T> { items: T[] }`],
  ["Page<cs.Int>", "app#Page<Int>", "PageInt", "interface Page<T> { items: T[] }"],
  ["Page<Date>", "app#Page<Date>", "PageDate", "interface Page<T> { items: T[] }"],
  [
    "Page<Partial<Item>>",
    "app#Page<Partial<app#Item>>",
    "PagePartialItem",
    `${ITEM} type Page<T> = { items: T[] };`,
  ],
  ['Page<"a" | null>', 'app#Page<("a"|null)>', "PageAOrNull", "interface Page<T> { items: T[] }"],
  [
    "Page<{ id: string; n?: number }>",
    'app#Page<{"id":string;"n"?:number}>',
    "PageIdStringNNumber",
    "interface Page<T> { items: T[] }",
  ],
  [
    "Page<Page<Item>>",
    "app#Page<app#Page<app#Item>>",
    "PagePageItem",
    `${ITEM} interface Page<T> { items: T[] }`,
  ],
  [
    "Pair<string, number>",
    "app#Pair<string,number>",
    "PairStringNumber",
    "interface Pair<A, B> { a: A; b: B }",
  ],
  ["Page", "app#Page<string>", "Page", "interface Page<T = string> { items: T[] }"],
  ["Page<string>", "app#Page<string>", "Page", "interface Page<T = string> { items: T[] }"],
  ["Page<Date>", "app#Page<Date,Date>", "PageDate", "interface Page<T, U = T> { items: T[]; last: U }"],
  [
    "Page<Date, string>",
    "app#Page<Date,string>",
    "PageDateString",
    "interface Page<T, U = T> { items: T[]; last: U }",
  ],
  [
    "Page<string, Date>",
    "app#Page<string,Date>",
    "PageStringDate",
    "type Page<T = string, U = T> = { items: T[]; last: U };",
  ],
  // for types whose name the checker does not keep, the alias is found
  ["Settings", "app#Settings", "Settings", "const settings = { size: 1 }; type Settings = typeof settings;"],
  [
    "typeof settings",
    "app#Settings",
    "Settings",
    "const settings = { size: 1 }; type Settings = typeof settings;",
  ],
  [
    "Page<Settings>",
    "app#Page<app#Settings>",
    "PageSettings",
    "const settings = { size: 1 }; type Settings = typeof settings; interface Page<T> { items: T[] }",
  ],
  ["Inner", "app#Inner", "Inner", 'interface Outer { inner: { a: string } } type Inner = Outer["inner"];'],
  [
    "Made",
    "app#Made",
    "Made",
    "declare function make(): Promise<{ a: string }>; type Made = Awaited<ReturnType<typeof make>>;",
  ],
  [
    "Color",
    "app#Color",
    "Color",
    'const COLORS = ["red", "blue"] as const; type Color = (typeof COLORS)[number];',
  ],
  [
    "Level",
    "app#Level",
    "Level",
    "const LEVELS = { low: 1, high: 2 } as const; type Level = keyof typeof LEVELS;",
  ],
  ["Other", "app#Item", "Item", "interface Item { id: string } type Other = Item;"],
  // namespaces
  ["Shop.Item", "app#Shop.Item", "Item", "namespace Shop { export interface Item { id: string } }"],
  [
    "Page<Shop.Item>",
    "app#Page<app#Shop.Item>",
    "PageItem",
    "namespace Shop { export interface Item { id: string } } interface Page<T> { items: T[] }",
  ],
  // a recursive type gets a name where it would otherwise be written out
  ["Tree", "app#Tree", "Tree", "type Tree = Tree[];"],
  ["A", "app#A", "A", "type A = B[]; type B = A[];"],
  ["B", "app#B", "B", "type A = B[]; type B = A[];"],
  ["Json", "app#Json", "Json", "type Json = string | Json[] | { [key: string]: Json };"],
  ["Partial<Node>", "Partial<app#Node>", "PartialNode", "interface Node { up: Partial<Node> }"],
  ["Tree", "app#Tree", "Tree", "type Tree = { [key: string]: Tree };"],
  // declared explicitly
  ["Item", "app#Item", "Article", "/** @schema Article */\ninterface Item { id: string }"],
];

describe("types with a name of their own", () => {
  const outcomes = readAll(named.map(([type, , , declarations = ""]) => ({ type, declarations })));
  for (const [i, [type, id, name, declarations]] of named.entries()) {
    test(`${type}: ${declarations}`, () => {
      const outcome = outcomes[i];
      expect(outcome?.codes).toEqual([]);
      if (id === undefined) {
        expect(outcome?.schema).not.toHaveProperty("id");
      } else {
        expect(outcome?.schema).toEqual({ kind: "ref", id });
        expect(outcome?.types[id]).toMatchObject({ id, name });
      }
    });
  }
});

test("an entry says what its declaration says", () => {
  const declarations = `/**
 * A thing.
 * @title Thing
 * @deprecated
 * @example {"id": "1"}
 */
interface Item { id: string }
/** @schema Colour */
enum Color { Red = "red", Blue = 2 }`;
  const [item, color] = readAll([
    { type: "Item", declarations },
    { type: "Color | null", declarations },
  ]);
  expect(item?.types).toEqual({
    "app#Item": {
      id: "app#Item",
      name: "Item",
      module: "app",
      schema: {
        kind: "object",
        properties: [{ name: "id", schema: { kind: "string" }, optional: false }],
        annotations: { title: "Thing", description: "A thing.", deprecated: true, examples: [{ id: "1" }] },
      },
    },
  });
  expect(color?.schema).toEqual({
    kind: "union",
    members: [{ kind: "ref", id: "app#Color" }, { kind: "null" }],
  });
  expect(color?.types["app#Color"]).toEqual({
    id: "app#Color",
    name: "Colour",
    module: "app",
    pinned: true,
    schema: { kind: "literal", values: ["red", 2], enum: true },
  });
});

describe("a named list of literals in a union", () => {
  const declarations = 'type Name = "a" | "b"; enum Color { Red = "red", Blue = "blue" }';
  const [optional, two, withEnum, other] = readAll([
    { type: "{ a?: Name; b?: Color }", declarations },
    { type: 'Name | "c" | null', declarations },
    { type: "Name | Color", declarations },
    { type: "Name | number", declarations },
  ]);
  test("keeps its name while it is the only one", () => {
    expect(optional?.schema).toMatchObject({
      properties: [{ schema: { id: "app#Name" } }, { schema: { id: "app#Color" } }],
    });
    expect(other?.schema).toMatchObject({ members: [{ id: "app#Name" }, { kind: "number" }] });
  });
  test("is put together with others", () => {
    expect(two?.schema).toEqual({
      kind: "union",
      members: [{ kind: "literal", values: ["a", "b", "c"] }, { kind: "null" }],
    });
    expect(withEnum?.schema).toEqual({ kind: "literal", values: ["a", "b", "red", "blue"] });
  });
});

test("a named union of other things is taken apart beside others, so that all are told apart at once", () => {
  const [outcome] = readAll([{ type: "Id | boolean | null", declarations: "type Id = string | number;" }]);
  expect(outcome?.schema).toEqual({
    kind: "union",
    members: [{ kind: "string" }, { kind: "number" }, { kind: "boolean" }, { kind: "null" }],
  });
});

test("a named union keeps its name where it may be null or absent", () => {
  const declarations = "type Id = string | number; interface Item { a?: Id; b: Id | null; c?: Id | null }";
  const [outcome] = readAll([{ type: "Item", declarations }]);
  const id = { kind: "ref", id: "app#Id" };
  const nullable = { kind: "union", members: [id, { kind: "null" }] };
  expect(outcome?.types["app#Item"]?.schema).toMatchObject({
    properties: [{ schema: id }, { schema: nullable }, { schema: nullable }],
  });
});

/** Unions that refer to themselves as one of several members, where the name would be removed each time. */
test.each([
  ["type T = string | { of: T | number };"],
  ["type T = { k: 1; next?: T } | { k: 2; next?: T | null };"],
  ["type T = { k: 1; next: T | undefined } | null;"],
  ["type T = string | { b: U | number }; type U = boolean | { a: T | number };"],
  ["type T = string | readonly T[] | { readonly [key: string]: T | undefined };"],
  ["type U<A> = A | { of?: U<A> | number }; type T = U<string>;"],
])("a recursive union ends in its name: %s", (declarations) => {
  const [outcome] = readAll([{ type: "T | boolean", declarations }]);
  expect(outcome?.codes).toEqual([]);
  expect(Object.keys(outcome?.types ?? {})).toContain(
    declarations.includes("U<string>") ? "app#U<string>" : "app#T",
  );
});

test("two types of one name in one module are two entries", () => {
  const made = project({
    "app.ts": `export function a() { interface Item { a: string } return null as unknown as Item }
export function b() { interface Item { b: string } return null as unknown as Item }
declare const first: ReturnType<typeof a>;
declare const second: ReturnType<typeof b>;`,
  });
  const ids = [made.read("first"), made.read("second")].map((schema) => schema.kind === "ref" && schema.id);
  expect(new Set(ids).size).toBe(2);
  expect(Object.keys(made.types())).toHaveLength(2);
});

test("the order of files changes nothing", () => {
  const files = {
    "src/color.ts": 'export enum Color { Red = "red", Blue = "blue" } export type Size = "s" | "m" | "l";',
    "src/item.ts": `import type { Color, Size } from "./color.js";
export interface Item { kind: "item"; color?: Color | null; size: Size | "xl"; more: Item[] | Part | "none" | 1 }
export interface Part { kind: "part"; of: Page<Item>; either: "l" | "s" | Date | string[] }
export interface Page<T> { items: T[]; next: string | null }
export interface Row { red: 1; name: string; blue: 2; l: Date }
export type Change = Partial<Omit<Row, "name">> & { by: keyof Row };
export type Totals = Record<"z" | "red" | "l", number>;
export type Only<T, V> = { [K in keyof T as T[K] extends V ? K : never]: T[K] };
export type Suffixed<T> = { [K in keyof T & string as \`\${K}Of\`]: T[K] };`,
    "src/other.ts": `export type Letters = "none" | "l" | "z" | "m" | "s" | null | Date; export declare const x: 1 | "red" | null;
export interface Item { other: Letters }`,
    "src/app.ts": `import type { Item, Page, Part } from "./item.js"; import type { Item as Other } from "./other.js";
import type { Change, Only, Row, Suffixed, Totals } from "./item.js";
declare const subject: { a: Page<Item | Part>; b: Part | Item | null; c: Other }; declare const rest: Page<Other>;
declare const mapped: { a: Change; b: Totals; c: Only<Row, number>; d: Suffixed<Row>; e: Pick<Row, "l" | "blue"> };`,
  };
  const names = Object.keys(files) as (keyof typeof files)[];
  const readings = permutations(names).map((order) => {
    const made = project(Object.fromEntries(order.map((name) => [name, files[name]])));
    return JSON.stringify([
      made.read("subject", "input", "src/app.ts"),
      made.read("rest", "input", "src/app.ts"),
      made.read("mapped", "input", "src/app.ts"),
      made.types(),
      made.codes(),
    ]);
  });
  expect(readings).toHaveLength(24);
  expect(new Set(readings).size).toBe(1);
  const [, , mapped, types] = JSON.parse(readings[0] ?? "[]") as [unknown, unknown, Schema, Types];
  const order = (schema: Schema | undefined) =>
    schema?.kind === "object" ? schema.properties.map((property) => property.name) : [];
  const inline = mapped.kind === "object" ? mapped.properties.map(({ schema }) => schema) : [];
  expect(order(types["src/item#Change"]?.schema)).toEqual(["red", "blue", "l", "by"]);
  expect(order(types["src/item#Totals"]?.schema)).toEqual(["l", "red", "z"]);
  expect(order(types["src/item#Only<src/item#Row,number>"]?.schema)).toEqual(["red", "blue"]);
  expect(order(types["src/item#Suffixed<src/item#Row>"]?.schema)).toEqual([
    "redOf",
    "nameOf",
    "blueOf",
    "lOf",
  ]);
  expect(order(inline.at(-1))).toEqual(["blue", "l"]);
  expect(Object.keys(types)).toEqual(
    expect.arrayContaining([
      "src/item#Item",
      "src/other#Item",
      "src/color#Color",
      "src/item#Page<src/other#Item>",
    ]),
  );
});

type Types = Record<string, { name: string; schema: Schema }>;

function permutations<Value>(values: readonly Value[]): Value[][] {
  if (values.length < 2) return [[...values]];
  return values.flatMap((value, i) =>
    permutations(values.filter((_, j) => j !== i)).map((rest) => [value, ...rest]),
  );
}
