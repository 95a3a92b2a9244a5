import path from "node:path";
import { root } from "../support/in-memory.js";
import { app, installed, type Trap } from "./trap.js";

/** What packages change without being named. */
export const packages: readonly Trap[] = [
  {
    name: "a package that is imported for what it adds to TypeScript's library",
    files: app(
      `const present = (texts: (string | null)[]) => texts.filter(Boolean);\nexport declare const subject: ReturnType<typeof present>;`,
      {
        "src/reset.d.ts": `import "reset";`,
        ...installed("reset", `/// <reference path="more.d.ts" />\nexport {};`),
        "node_modules/reset/more.d.ts": `interface Array<T> { filter(by: BooleanConstructor): NonNullable<T>[] }`,
      },
    ),
    subject: "global-name",
  },
  {
    name: "a package that is in `types` for what it adds to TypeScript's library",
    files: app(
      `export declare const subject: keyof Date;`,
      installed("more-dates", `declare global { interface Date { extra: string } } export {};`),
    ),
    options: { types: ["more-dates"] },
    subject: "global-name",
  },
  {
    name: "a package that is imported for what it does, and adds to no interface",
    files: app(
      `import "setup"; export declare const subject: Pick<Error, "message">;`,
      installed("setup", `export {}; declare global { interface Own { x: 1 } var setup: boolean }`),
    ),
  },
  {
    name: "an ambient module that a package declares as well",
    files: app(
      `/// <reference types="fsx" />\nimport type { Stats } from "fsx"; export declare const subject: Stats;`,
      {
        "src/own.d.ts": `declare module "fsx" { interface Stats { own: 1 } }`,
        ...installed("fsx", `declare module "fsx" { interface Stats { theirs: 1 } }`),
      },
    ),
    subject: "global-name",
  },
  {
    name: "a folder of the project's own that only `types` names",
    files: app(`import type { Item } from "./item.js"; export declare const subject: Item;`, {
      "src/item.ts": `export interface Item { id: number }`,
      "typings/more/index.d.ts": `export {}; declare module "../../src/item.js" { interface Item { added: string } }`,
    }),
    options: { types: ["more"], typeRoots: [path.join(root, "typings")] },
    isRoot: (file) => !file.includes("/typings/"),
  },
  {
    name: "classes of the platform that neither the library nor `types` declares",
    files: app(`export declare const subject: { home: URL; picture: Blob };`),
    subject: "unknown-name",
  },
  {
    name: "the same with Node's types",
    files: app(
      `export declare const subject: { home: URL; picture: Blob };`,
      installed("@types/node", `interface URL { href: string } interface Blob { size: number }`),
    ),
    options: { types: ["node"] },
  },
  {
    name: "a package behind names of package.json and tsconfig.json",
    files: {
      ...app(
        `import type { Page } from "#kit"; import type { Page as Same } from "@kit/page"; export declare const subject: [Page, Same];`,
        {
          ...installed("kit", `export type { Mountable as Page } from "countersign";`),
        },
      ),
      "package.json": '{ "type": "module", "imports": { "#kit": "kit" } }',
    },
    options: {
      paths: {
        "@kit/*": [path.join(root, "node_modules/kit/index.d.ts")],
        countersign: [path.join(root, "../../runtime/mountable.ts")],
      },
    },
    subject: "package-type",
  },
];
