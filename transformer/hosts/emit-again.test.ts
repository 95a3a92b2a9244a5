import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterEach, beforeEach, expect, test } from "vitest";
import { useCompiler } from "../semantics/compiler.js";
import type { ProgramTransform } from "../transform.js";
import { wholeOnly } from "./declared-program.js";
import { createEmitter } from "./emit.js";
import { createSourceFiles } from "./source-files.js";
import { specifierLeads } from "./specifiers.js";

useCompiler(ts);
let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "countersign-emit-again-")));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A project whose modules are all reached by every edit, and what its emits leave on disk. */
function setup(files: Readonly<Record<string, string>>) {
  const at = (name: string) => join(root, name);
  const out = at("hidden/dev");
  const emitter = createEmitter({ root, entry: at("app.ts") });
  const sources = createSourceFiles();
  const names = Object.keys(files).map(at);
  const write = (more: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(more)) writeFileSync(at(name), text);
  };
  write(files);
  /** @param prelude the generated code of the app. */
  const emit = (prelude = "", more: ts.CompilerOptions = {}, isNext = true) => {
    const options = {
      outDir: at("dist"),
      rootDir: root,
      types: [],
      noLib: true,
      target: 99,
      module: 99,
      ...more,
    };
    const program = ts.createProgram(names, options, sources.host(options));
    const transform = {
      files: program.getSourceFiles().filter((file) => !file.isDeclarationFile),
      unaffected: new Set<ts.SourceFile>(),
      edits: (file) =>
        prelude !== "" && file.fileName.endsWith("app.ts")
          ? { prelude, routes: [{ call: { start: -1, end: -1 }, argument: "" }] }
          : undefined,
    } as Partial<ProgramTransform> as ProgramTransform;
    const programs = wholeOnly(program);
    emitter.compiled(programs, transform, isNext);
    emitter.emit(programs, transform, { leads: specifierLeads(program, root) }, out);
  };
  const built = (name: string) => readFileSync(join(out, name), "utf8");
  /** So that the test sees whether a file is written again. */
  const mark = (name: string) => writeFileSync(join(out, name), "kept");
  return { write, emit, built, mark };
}

const MODEL = { "model.ts": "export interface Item { name: string }\nexport const most = 10;\n" };
const APP = {
  "app.ts": 'import { Item, most } from "./model.js";\nexport const item: Item = { name: String(most) };\n',
};

test("a module whose text and generated code are the same is not written again, also after an edit without an emit", () => {
  const { write, emit, built, mark } = setup({ ...MODEL, ...APP });
  emit("const generated = 1;\n");
  expect(built("app.js")).toContain("generated = 1");
  mark("app.js");
  write({ "model.ts": "export interface Item { name: string; more?: 1 }\nexport const most = 11;\n" });
  emit("const generated = 1;\n");
  expect(built("app.js")).toBe("kept");
  expect(built("model.js")).toContain("11");
  emit("const generated = 2;\n");
  expect(built("app.js")).toContain("generated = 2");
});

test.each([
  ["a type becomes a value", "export class Item { name = 1 }\nexport const most = 10;\n"],
  ["a value becomes a type", "class Item { name = 1 }\nexport type { Item };\nexport const most = 10;\n"],
  ["an export is only a type", "class Item { name = 1 }\nexport { type Item };\nexport const most = 10;\n"],
  ["an export is another module's", 'export { Item } from "./app.js";\nexport const most = 10;\n'],
  ["an export is gone", "export interface Item { name: string }\n"],
  ["an export is new", `${MODEL["model.ts"]}export const least = 1;\n`],
  ["an enum is exported", `${MODEL["model.ts"]}export const enum most2 { a = 1 }\n`],
  ["a module adds to others", `${MODEL["model.ts"]}declare module "./app.js" { interface Added {} }\n`],
  ["a module becomes a script", "interface Item { name: string }\nconst most = 10;\n"],
])("it is written again if, in what it imports, %s", (_, model) => {
  const { write, emit, built, mark } = setup({ ...MODEL, ...APP });
  emit();
  mark("app.js");
  write({ "model.ts": model });
  emit();
  expect(built("app.js")).not.toBe("kept");
});

test("an import is kept or left out as the module that it leads to says, also through another one", () => {
  const between = { "between.ts": 'export { Item } from "./model.js";\n' };
  const app = { "app.ts": 'import { Item } from "./between.js";\nexport { Item };\n' };
  const { write, emit, built } = setup({ ...MODEL, ...between, ...app });
  emit();
  expect(built("app.js")).not.toContain("Item");
  write({ "model.ts": "export class Item {}\n" });
  emit();
  expect([built("app.js"), built("between.js")]).toEqual([
    expect.stringContaining("Item"),
    expect.stringContaining("Item"),
  ]);
  write({ "model.ts": "export interface Item {}\n" });
  emit();
  expect(built("app.js")).not.toContain("Item");
});

test("the members of an enum follow the constants of another module", () => {
  const { write, emit, built } = setup({
    "model.ts": "export const first = 1;\n",
    "app.ts": 'import { first } from "./model.js";\nexport enum Kind { a = first }\n',
  });
  emit();
  write({ "model.ts": "export const first = 2;\n" });
  emit();
  expect(built("app.js")).toContain("2");
});

test("what an enum of another module was written as follows that enum", () => {
  const { write, emit, built } = setup({
    "model.ts": "export const enum Kind { first = 1 }\n",
    "app.ts": 'import { Kind } from "./model.js";\nexport const kind = Kind.first;\n',
  });
  emit();
  expect(built("app.js")).toContain("= 1");
  write({ "model.ts": "export const enum Kind { first = 2 }\n" });
  emit();
  expect(built("app.js")).toContain("= 2");
});

test("declarations and metadata have types in them, and after other options or packages nothing is known", () => {
  for (const [more, isNext] of [
    [{ declaration: true }, true],
    [{}, false],
  ] as const) {
    const { write, emit, built, mark } = setup({ ...MODEL, ...APP });
    emit("", more);
    mark("app.js");
    write({ "model.ts": "export interface Item { name: string; more?: 1 }\nexport const most = 11;\n" });
    emit("", more, isNext);
    expect(built("app.js")).not.toBe("kept");
  }
});

test("a declaration that is not a module's own counts", () => {
  const { write, emit, built, mark } = setup({
    "outside.d.ts": 'declare module "outside" { export interface Item { name: string } }\n',
    "app.ts": 'import { Item } from "outside";\nexport { Item };\n',
  });
  emit();
  mark("app.js");
  write({ "outside.d.ts": 'declare module "outside" { export class Item { name: string } }\n' });
  emit();
  expect(built("app.js")).toContain("Item");
});
