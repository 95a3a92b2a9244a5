import { app, installed, type Trap } from "./trap.js";

/** The parts of types. */
export const types: readonly Trap[] = [
  {
    name: "a type and a value of one name",
    files: app(
      `const Color = { red: "r" } as const; type Color = (typeof Color)[keyof typeof Color];\nexport declare const subject: Color;`,
    ),
  },
  {
    name: "a function that is a namespace too",
    files: app(
      `function make(): make.Made { return { m: 1 }; } namespace make { export interface Made { m: 1 } }\nexport declare const subject: make.Made;`,
    ),
  },
  {
    name: "enums: computed, const, merged, of one member, of strings, of flags",
    files: app(
      `enum A { X = 1 << 2, Y = X | 1, Z } const enum B { P = "p" } enum C { One } enum D { M } enum D { N = 5 } enum E { R = 1, W = 2, All = R | W }\nexport declare const subject: [A, B, C, D, E, A.X | B.P, A.Y | null];`,
    ),
  },
  {
    name: "an enum worked out of what a package has",
    files: app(
      `import { base } from "pkg"; enum A { X = base.length, Y = 2 }\nexport declare const subject: A;`,
      installed("pkg", `export declare const base: string;`),
    ),
    subject: "package-value",
  },
  {
    name: "typeof of constants as const, without, and satisfies",
    files: app(
      `const a = { x: ["p", "q"], n: 1 } as const; const b = { x: ["p"], n: 1 }; const c = { k: "v" } satisfies Record<string, string>; let d = 5; const e: "one" | 2 = "one";\nexport declare const subject: [typeof a, typeof b, typeof c, typeof d, typeof e, typeof a.x];`,
    ),
  },
  {
    name: "typeof of what a package made",
    files: app(
      `import { make } from "pkg"; const a = make({ x: 1 });\nexport declare const subject: typeof a;`,
      installed("pkg", `export declare function make<T>(value: T): { made: T };`),
    ),
    subject: "package-value",
  },
  {
    name: "typeof of what a function of the project returns",
    files: app(
      `function make<T>(value: T) { return { made: value, at: new Date() }; } const a = make({ x: 1 });\nexport declare const subject: [typeof a, ReturnType<typeof make<string>>];`,
    ),
  },
  {
    name: "typeof of what a function returns that a package has a part in",
    files: app(
      `import { now } from "pkg"; function make() { return { at: now() }; }\nexport declare const subject: ReturnType<typeof make>;`,
      installed("pkg", `export declare function now(): Date;`),
    ),
    subject: "package-value",
  },
  {
    name: "JSDoc types in JavaScript",
    files: app(`import { make } from "./made.js"; export declare const subject: ReturnType<typeof make>;`, {
      "src/made.js": `/** @param {number} x @returns {{ x: number }} */\nexport function make(x) { return { x }; }`,
    }),
    subject: "javascript",
  },
  {
    name: "what a package says, by way of JSDoc",
    files: app(
      `import type { Box, Item } from "./model.js"; export declare const subject: [Item, Box<string>];`,
      {
        "src/model.js": `/** @import { Named } from "pkg" */
/** @typedef {object} Item
 * @property {Named} a
 * @property {import("pkg").Text} [b] */
/** @template {import("pkg").Text} T
 * @typedef {{ value: T, of: Named }} Box */
export {};`,
        ...installed("pkg", `export interface Named { id: number } export type Text = string;`),
      },
    ),
    options: { checkJs: true },
    subject: "unknown-name",
  },
  {
    name: "what JavaScript makes of a package's values: exports, expandos, `this`, defaults",
    files: app(
      `import { Item, made } from "./model.cjs"; export declare const subject: [typeof made, Item, Parameters<typeof made.take>];`,
      {
        "src/model.cjs": `const { limit } = require("pkg");
class Item { constructor() { this.limit = limit; this.own = 1; } }
function made() {}
made.limit = limit;
made.take = (a = limit, b = 1) => a;
module.exports = { Item, made };`,
        ...installed("pkg", `export declare const limit: 5;`),
      },
    ),
    options: { checkJs: true },
    subject: "javascript",
  },
  {
    name: "data in JSON",
    files: app(
      `import data from "./data.json" with { type: "json" }; export declare const subject: typeof data;`,
      { "src/data.json": `{ "a": 1, "b": ["x"] }` },
    ),
  },
  {
    name: "defaults of type parameters, of earlier ones and constrained",
    files: app(
      `interface Box<T = string, U = T[], V extends object = { u: U }> { t: T; u: U; v: V }\nexport declare const subject: [Box, Box<number>, Box<1, 2>];`,
    ),
  },
  {
    name: "conditional types: distribution, none of it, infer, never",
    files: app(
      `type Dist<T> = T extends string ? "s" : "n"; type Whole<T> = [T] extends [never] ? "never" : "some"; type Item<T> = T extends readonly (infer I)[] ? I : T;\nexport declare const subject: [Dist<string | number>, Dist<never>, Whole<never>, Whole<1>, Item<string[]>, Awaited<Promise<Promise<1>>>];`,
    ),
  },
  {
    name: "unions that reduce",
    files: app(
      `type Maybe<T> = T | undefined; type Color = "b" | "a"; type Both = { kind: "x"; a: 1 } | { kind: "y"; b: 2 };\nexport declare const subject: [string | "a", never | 1, unknown | 1, Maybe<Maybe<1>>, Color | null, Both | Color, boolean | true];`,
    ),
  },
  {
    name: "intersections that reduce and distribute",
    files: app(
      `interface Tag { tag?: 1 } type Color = "b" | "a";\nexport declare const subject: [("a" | "b") & Tag, boolean & Tag, "a" & "b", { k: "a" } & { k: "b" }, (Color | undefined) & {}, { a: 1 } & { b: 2; a: number }];`,
    ),
  },
  {
    name: "templates",
    files: app(
      `type Color = "b" | "a"; type Key = \`\${Color}-\${number}\`;\nexport declare const subject: [Key, \`\${Color}-x\`, Uppercase<Color>, Capitalize<string>];`,
    ),
  },
  {
    name: "utility types over objects, arrays and maps",
    files: app(
      `interface Item { readonly id: number; name?: string; /** Said. */ at: Date }\nexport declare const subject: [Partial<Item>, Required<Item>, Readonly<Item[]>, Partial<readonly number[]>, Pick<Item, "id" | "name">, Omit<Item, "at">, Record<"b" | "a", Item>, NonNullable<1 | null>, Exclude<"a" | "b", "a">, Readonly<Map<string, Item>>];`,
    ),
  },
  {
    name: "mapped types with as, modifiers and keyof",
    files: app(
      `interface Item { id: number; name?: string } type Getters<T> = { [K in keyof T as \`get\${Capitalize<K & string>}\`]-?: () => T[K] }; type Deep<T> = { [K in keyof T]?: T[K] extends object ? Deep<T[K]> : T[K] };\nexport declare const subject: [Getters<Item>, Deep<{ item: Item }>, keyof Item, Item["name" | "id"]];`,
    ),
  },
  ...[{ exactOptionalPropertyTypes: true }, { strictNullChecks: false }, { strict: false }].map(
    (options) => ({
      name: `options ${JSON.stringify(options)}`,
      files: app(
        `interface Item { a?: string; b: number | null } export function f(x?: Item, y = 1) { return y; }\nexport declare const subject: [Item, Partial<Item>, Parameters<typeof f>];`,
      ),
      options,
    }),
  ),
  {
    name: "classes: accessors, private, parameter properties, static, inferred and declared fields",
    files: app(
      `class Base { id = 1; list = ["x"]; declare later: string } abstract class Item extends Base { #secret = 1; private hidden = 2; static made = 3; constructor(public name: string, private other: number) { super(); } get size() { return this.name.length; } set only(value: string) {} abstract area(): number; at?: Date }\nexport declare const subject: Item;`,
    ),
  },
  {
    name: "a field that only the constructor knows",
    files: app(`class Item { id; constructor() { this.id = 1; } }\nexport declare const subject: Item;`),
    subject: "inferred-value",
  },
  {
    name: "a class and an interface of one name, by way of a value",
    files: app(
      `import { Item } from "./item.js"; import "./more.js"; const item = new Item();\nexport declare const subject: typeof item;`,
      {
        "src/item.ts": `export class Item { a = 1 }`,
        "src/more.ts": `import type { Foreign } from "pkg"; declare module "./item.js" { interface Item { b: Foreign } }`,
        ...installed("pkg", `export interface Foreign { id: number }`),
      },
    ),
    subject: "package-type",
  },
  {
    name: "a variable that the cases of a switch narrow by a package's function",
    files: app(
      `import { isText } from "pkg"; function text(x: string | number) { switch (true) { case isText(x): return x; } return ""; }\nexport declare const subject: ReturnType<typeof text>;`,
      installed("pkg", `export declare function isText(value: unknown): value is string;`),
    ),
    subject: "package-value",
  },
  {
    name: "a class below one of a package",
    files: app(
      `import { Base } from "pkg"; class Item extends Base { own = 1 }\nexport declare const subject: Item;`,
      installed("pkg", `export declare class Base { id: number }`),
    ),
    subject: "package-value",
  },
  {
    name: "an interface below one of a package",
    files: app(
      `import type { Base } from "pkg"; interface Item extends Base { own: 1 }\nexport declare const subject: Item;`,
      installed("pkg", `export interface Base { id: number }`),
    ),
    subject: "package-type",
  },
  {
    name: "an interface below one of the platform",
    files: app(`interface Page extends Response { own: 1 }\nexport declare const subject: Page;`),
    options: { lib: ["lib.es2022.d.ts", "lib.dom.d.ts"] },
    subject: "platform-structure",
  },
  {
    name: "what is worked out of a class of the platform",
    files: app(
      `type Of<T> = T extends { status: infer S } ? S : never;\nexport declare const subject: [Of<Response>, keyof Request, Response["status"]];`,
    ),
    options: { lib: ["lib.es2022.d.ts", "lib.dom.d.ts"] },
    subject: "platform-structure",
  },
  {
    name: "classes of the platform by name",
    files: app(
      `interface Upload { file: File; at: URL; bytes: ReadableStream<Uint8Array> }\nexport declare const subject: [Upload, Promise<Response>, Blob | null];`,
    ),
    options: { lib: ["lib.es2022.d.ts", "lib.dom.d.ts"] },
  },
  {
    name: "a class of the platform itself",
    files: app(`export declare const subject: { make: typeof Headers };`),
    options: { lib: ["lib.es2022.d.ts", "lib.dom.d.ts"] },
    subject: "platform-structure",
  },
  {
    name: "a name of the browser",
    files: app(`export declare const subject: HTMLElement;`),
    options: { lib: ["lib.es2022.d.ts", "lib.dom.d.ts"] },
    subject: "unknown-name",
  },
  {
    name: "this types",
    files: app(
      `interface Chain { next(): this; value: { of: this } } class Made { self(): this { return this; } }\nexport declare const subject: [Chain, Made];`,
    ),
  },
  {
    name: "unique symbols and computed names",
    files: app(
      `const KEY = "key"; declare const sym: unique symbol; interface Item { [KEY]: 1; [sym]: 2; ["lit"]: 3; 10: 4; 9: 5 }\nexport declare const subject: Item;`,
    ),
  },
  {
    name: "a computed name of a package",
    files: app(
      `import { KEY } from "pkg"; interface Item { [KEY]: 1 }\nexport declare const subject: Item;`,
      installed("pkg", `export declare const KEY: "key";`),
    ),
    subject: "package-value",
  },
  {
    name: "extends of an expression",
    files: app(
      `function mixed<T extends new (...args: any[]) => object>(base: T) { return class extends base { mixed = 1 }; } class Plain { p = 1 } class Item extends mixed(Plain) { own = 2 }\nexport declare const subject: Item;`,
    ),
  },
  {
    name: "circles: interfaces, aliases, a list of itself",
    files: app(
      `interface Tree { children: Tree[]; up?: Node } interface Node { tree: Tree } type Json = string | number | Json[] | { [key: string]: Json };\nexport declare const subject: [Tree, Json];`,
    ),
  },
  {
    name: "a circle that leads out",
    files: app(
      `import type { Far } from "pkg"; interface A { b: B } interface B { c: C; a: A } interface C { a: A; far: Far }\nexport declare const subject: A;`,
      installed("pkg", `export interface Far { x: 1 }`),
    ),
    subject: "package-type",
  },
  {
    name: "identity of aliases",
    files: app(
      `type One = "a" | "b"; type Two = "a" | "b"; interface I { i: 1 } type Same = I; type User = Partial<I>;\nexport declare const subject: { one: One; two: Two; both: One | Two; same: Same; user: User; list: User[] };`,
    ),
  },
  {
    name: "a program with type errors",
    files: app(
      `interface Item { id: Missing; other: Item["none"]; bad: Partial<1, 2> }\nexport declare const subject: Item;`,
    ),
    subject: "unknown-name",
  },
  {
    name: "declare module for a package without types",
    files: app(`import type { Item } from "untyped"; export declare const subject: Item;`, {
      "src/untyped.d.ts": `declare module "untyped" { export type Item = { id: number } }`,
    }),
  },
  {
    name: "declare module with a star, which stands for what is found nowhere else",
    files: app(`import type { Item } from "pkg"; export declare const subject: Item;`, {
      "src/star.d.ts": `declare module "p*" { export interface Item { star: 1 } }`,
      ...installed("pkg", `export interface Item { id: number }`),
    }),
    subject: "unknown-name",
  },
  {
    name: "import() types",
    files: app(`export declare const subject: [import("./item.js").Item, typeof import("./item.js").item];`, {
      "src/item.ts": `export interface Item { id: number } export const item = { id: 1 };`,
    }),
  },
  {
    name: "the type of a whole module",
    files: app(`import * as item from "./item.js"; export declare const subject: typeof item;`, {
      "src/item.ts": `export const item = { id: 1 };`,
    }),
    subject: "whole-module",
  },
];
