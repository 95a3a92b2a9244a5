import { app, installed, type Trap } from "./trap.js";

/** Which declaration a name refers to. */
export const names: readonly Trap[] = [
  {
    name: "keywords, literals, tuples, arrays and literal objects",
    files: app(
      `export declare const subject: { a: string; b?: 1 | "x"; c: [x: number, y?: string, ...z: boolean[]]; d: readonly Date[] };`,
    ),
  },
  {
    name: "a global interface that the project adds to",
    files: app(
      `declare global { interface Date { extra: string } }\nexport declare const subject: keyof Date;`,
    ),
    subject: "global-name",
  },
  {
    name: "a module of the project that another adds to",
    files: app(
      `import "./more.js"; import type { Item } from "./item.js";\nexport declare const subject: Item;`,
      {
        "src/item.ts": `export interface Item { id: number }`,
        "src/more.ts": `export {}; declare module "./item.js" { interface Item { added: string } }`,
      },
    ),
  },
  {
    name: "a package that adds to its own types",
    files: app(
      `import type { Item } from "pkg"; export declare const subject: Item;`,
      installed(
        "pkg",
        `export interface Item { id: number } declare module "pkg" { interface Item { more: string } }`,
      ),
    ),
    subject: "package-type",
  },
  {
    name: "a package's type below a type of the project",
    files: app(
      `import type { Item } from "pkg"; interface Order { items: Item[] } type Orders = readonly Order[];\nexport declare const subject: { orders: Orders };`,
      installed("pkg", `export interface Item { id: number }`),
    ),
    subject: "package-type",
  },
  {
    name: "an interface that is declared twice",
    files: app(
      `interface Item { a: string; f(x: string): void } interface Item { b: number; f(x: number): void }\nexport declare const subject: Item;`,
    ),
  },
  {
    name: "a global script's alias",
    files: app(`export declare const subject: Wide;`, { "src/globals.d.ts": `type Wide = { wide: true };` }),
  },
  {
    name: "a global script's interface, which packages may add to",
    files: app(`export declare const subject: Wide;`, {
      "src/globals.d.ts": `interface Wide { wide: true }`,
    }),
    subject: "global-name",
  },
  {
    name: "a global interface of a package, which the project adds to",
    files: app(
      `import "pkg"; declare global { interface OfPackage { own: 2 } }\nexport declare const subject: OfPackage;`,
      installed("pkg", `export {}; declare global { interface OfPackage { id: 1 } }`),
    ),
    subject: "global-name",
  },
  {
    name: "a global of a package that tsconfig.json names",
    files: app(`export declare const subject: Everywhere;`, {
      "node_modules/@types/everywhere/package.json": '{ "name": "@types/everywhere", "types": "index.d.ts" }',
      "node_modules/@types/everywhere/index.d.ts": `interface Everywhere { here: true }`,
    }),
    options: { types: ["everywhere"] },
    subject: "unknown-name",
  },
  {
    name: "globals that a module shadows",
    files: app(
      `interface Record<K, V> { k: K; v: V } namespace N { export interface Promise { p: 1 } } type Box<Date> = { d: Date };\nexport declare const subject: [Record<string, 1>, N.Promise, Box<boolean>];`,
    ),
  },
  {
    name: "a library without the name",
    files: app(`export declare const subject: Map<string, number>;`),
    options: { lib: ["lib.es5.d.ts"] },
    subject: "unknown-name",
  },
  {
    name: "paths",
    files: app(`import type { Item } from "@own/item"; export declare const subject: Item;`, {
      "lib/item.ts": `export interface Item { id: number }`,
    }),
    options: { paths: { "@own/*": ["/nowhere", "./lib/*"] } },
    subject: "package-type",
  },
  {
    name: "imports of package.json",
    files: {
      "package.json": '{ "type": "module", "imports": { "#item": "./src/item.ts" } }',
      "src/app.ts": `import type { Item } from "#item"; export declare const subject: Item;`,
      "src/item.ts": `export interface Item { id: number }`,
    },
  },
  {
    name: "a package with conditions",
    files: app(`import type { Item } from "pkg"; export declare const subject: Item;`, {
      "node_modules/pkg/package.json":
        '{ "name": "pkg", "exports": { "import": { "types": "./a.d.ts" }, "require": { "types": "./b.d.ts" } } }',
      "node_modules/pkg/a.d.ts": `export type Item = "import";`,
      "node_modules/pkg/b.d.ts": `export type Item = "require";`,
    }),
    subject: "package-type",
  },
  {
    name: "import = require and export =",
    files: {
      "src/app.ts": `import Made = require("./made.js"); declare const subject: Made.Item;`,
      "src/made.ts": `namespace Made { export interface Item { id: number } } export = Made;`,
    },
  },
  {
    name: "import x = N.T",
    files: app(
      `namespace N { export interface T { t: 1 } } import X = N.T; export declare const subject: X;`,
    ),
  },
  {
    name: "export * of two modules with one name",
    files: app(`import type { Item } from "./all.js"; export declare const subject: Item;`, {
      "src/all.ts": `export * from "./a.js"; export * from "./b.js"; export * from "./c.js";`,
      "src/a.ts": `export interface Item { a: 1 }`,
      "src/b.ts": `export interface Other { b: 1 }`,
      "src/c.ts": `export type { Other as Further } from "./b.js";`,
    }),
  },
  {
    name: "export * of a package before that of the project",
    files: app(`import type { Item } from "./all.js"; export declare const subject: Item;`, {
      "src/all.ts": `export * from "pkg"; export * from "./b.js";`,
      "src/b.ts": `export interface Item { own: 1 }`,
      ...installed("pkg", `export interface Item { foreign: 1 }`),
    }),
    subject: "package-type",
  },
];
