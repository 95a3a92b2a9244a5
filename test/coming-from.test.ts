import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { repository } from "./support/temporary.js";

/** What the cells use without declaring it, in addition to the exports of `countersign`. */
const GIVEN = `
import * as countersign from "countersign";
declare global {
  interface Item { id: number; name: string }
  type T = Item;
  class Class extends Error { readonly code: number; }
  const id: number, url: string, c: countersign.Context;
  interface NewItem { name: string }
  interface Filter { name?: string }
  interface List { limit?: number }
  interface Login { name: string }
  interface User { name: string }
  interface Settings { port: number }
  class E extends Error { readonly e: number; }
  class Items { readonly all: Item[]; }
  const app: countersign.App, router: countersign.Router, items: countersign.Router;
  const item: Item, prefix: string, zodSchema: countersign.Codec<Item>;
  function f(): Date;
  function g(): Date;
  function a(): Date;
  function b(): Date;
  function db(): string;
  function user(): User;
  function currentUser(): User;
  function guard(): void;
}
`;

/** Words of a table that are not TypeScript. */
const OTHER = /^(countersign |start$|throw$|file[(]|\/|yield$|hono\.|npx )/;

/** The ways in which a cell can be TypeScript: an expression, a type, parameters, options, or the name of an option. */
const WAYS: readonly ((cell: string) => string)[] = [
  (cell) => `void (${cell});`,
  (cell) => `export type Cell = ${cell};`,
  (cell) => `export declare function cell(${cell}): void;`,
  (cell) => `export const options: ours.RouteOptions = ${cell};`,
  (cell) => `export const options: ours.RouteOptions = { ${cell} };`,
  (cell) => `export const options: ours.DependsOptions = ${cell};`,
  (cell) => `export type Cell = ours.AppOptions["${cell}"];`,
  (cell) => `export function cell(${cell}): void {}`,
  (cell) => `export function cell(): unknown { ${cell}; }`,
  (cell) => `export ${cell} {}`,
];

const folder = path.join(repository, "docs/coming-from");
const cells = readdirSync(folder).flatMap((page) =>
  readFileSync(path.join(folder, page), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| ---"))
    .flatMap((line) => {
      const [, , ours = ""] = line.split(/(?<!\\)\|/);
      return [...ours.matchAll(/`([^`]+)`/g)].map(([, cell = ""]) => ({
        page,
        cell: cell.replaceAll("\\|", "|"),
      }));
    })
    .filter(({ cell }) => !OTHER.test(cell)),
);

const source = (file: string) => readFileSync(path.join(repository, "runtime", file), "utf8");
/** The exports of `countersign`, by its lists and by the modules that it exports as a whole. */
const NAMES = new Set([
  ...[...source("index.ts").matchAll(/^export (?:type )?[{]([^}]*)[}]/gm)].flatMap(([, list = ""]) =>
    list.split(",").map((name) => name.replace(/\btype\b/, "").trim()),
  ),
  ...["constraints.ts", "types.ts", "security/types.ts"].flatMap((file) =>
    [...source(file).matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name = ""]) => name),
  ),
]);

test("what the tables of docs/coming-from call ours compiles", () => {
  expect(cells.length).toBeGreaterThan(100);
  const texts = new Map([[at("given.d.ts"), GIVEN]]);
  const unlike = cells.map(({ cell }) =>
    cell.replaceAll("{ … }", '{ title: "T", version: "1" }').replaceAll("…", "null!"),
  );
  for (const [i, cell] of unlike.entries())
    for (const [way, make] of WAYS.entries())
      texts.set(
        at(`${i}-${way}.ts`),
        `import type * as ours from "countersign";\n${importsOf(cell)}\nexport {};\n${make(cell)}`,
      );
  const program = programOf(texts);
  const wrong = cells.filter((_, i) => WAYS.every((_way, way) => hasErrors(program, at(`${i}-${way}.ts`))));
  expect(wrong.map(({ page, cell }) => `${page}: ${cell}`)).toEqual([]);
});

/** Every exported name that begins with a capital, or is one of ours that does not. */
function importsOf(cell: string): string {
  const names = [...new Set(cell.match(/\b[A-Za-z]\w*\b/g) ?? [])].filter((name) => NAMES.has(name));
  return names.length > 0 ? `import { ${names.join(", ")} } from "countersign";` : "";
}

function programOf(texts: ReadonlyMap<string, string>): ts.Program {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts"],
    types: ["node"],
    module: ts.ModuleKind.NodeNext,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    paths: { countersign: [path.join(repository, "runtime/index.ts")] },
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.getSourceFile = (file, language, ...rest) => {
    const text = texts.get(file);
    return text === undefined
      ? getSourceFile.call(host, file, language, ...rest)
      : ts.createSourceFile(file, text, language, true);
  };
  return ts.createProgram([...texts.keys()], options, host);
}

function hasErrors(program: ts.Program, file: string): boolean {
  const found = program.getSourceFile(file);
  return (
    program.getSyntacticDiagnostics(found).length > 0 || program.getSemanticDiagnostics(found).length > 0
  );
}

function at(name: string): string {
  return path.join(repository, "test", "cells-of-tables", name);
}
