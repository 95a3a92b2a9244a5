import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ts from "typescript";
import { afterEach, beforeEach, expect, test } from "vitest";
import { useCompiler } from "../semantics/compiler.js";
import { loadableFiles } from "./loadable.js";

useCompiler(ts);
let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), "countersign-loadable-")));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
}

/**
 * @param changed the modules that an edit reached.
 * @returns the names of the others that may be loaded.
 */
function loadable(
  sources: Readonly<Record<string, string>>,
  changed: readonly string[],
  { isGone = "none", ...options }: ts.CompilerOptions & { isGone?: string } = {},
): readonly string[] {
  const names = Object.keys(sources).filter((name) => !name.includes("/"));
  write({ "package.json": '{ "type": "module" }', ...sources });
  const program = ts.createProgram(
    names.map((name) => path.join(root, name)),
    { module: ts.ModuleKind.NodeNext, types: [], noLib: true, ...options },
  );
  const files = program
    .getSourceFiles()
    .filter(({ isDeclarationFile, fileName }) => !isDeclarationFile && !fileName.includes("/node_modules/"));
  const built = (file: ts.SourceFile) => path.basename(file.fileName).replace(/ts$/, "js");
  rmSync(path.join(root, "dist"), { recursive: true, force: true });
  for (const file of files) if (built(file) !== isGone) write({ [`dist/${built(file)}`]: "" });
  const kept = (file: ts.SourceFile) =>
    changed.some((name) => file.fileName.endsWith(name))
      ? undefined
      : [`${path.join(root, "dist", built(file))}.map`, path.join(root, "dist", built(file))];
  return loadableFiles(program, { files, kept })
    .map((file) => path.relative(path.join(root, "dist"), file))
    .toSorted();
}

const CHAIN = {
  "app.ts": 'import "./routes.js";\nimport "./health.js";\nexport {};\n',
  "routes.ts": 'export { item } from "./items.js";\n',
  "items.ts": 'import type { Id } from "./ids.js";\nexport const item: Id = 1;\n',
  "ids.ts": "export type Id = number;\n",
  "health.ts": "export const health = true;\n",
};

test("all modules may be loaded except those that an edit reached and their importers, however far away", () => {
  expect(loadable(CHAIN, [])).toEqual(["app.js", "health.js", "ids.js", "items.js", "routes.js"]);
  expect(loadable(CHAIN, ["items.ts"])).toEqual(["health.js", "ids.js"]);
  expect(loadable(CHAIN, ["ids.ts"])).toEqual(["health.js"]);
  expect(loadable(CHAIN, ["app.ts"])).toEqual(["health.js", "ids.js", "items.js", "routes.js"]);
});

test("modules in a circle belong together", () => {
  const circle = {
    "one.ts": 'import "./two.js";\nexport const one = 1;\n',
    "two.ts": 'import "./three.js";\nexport const two = 2;\n',
    "three.ts": 'import "./one.js";\nexport const three = 3;\n',
  };
  expect(loadable(circle, [])).toEqual(["one.js", "three.js", "two.js"]);
  expect(loadable(circle, ["two.ts"])).toEqual([]);
});

test("imports may lead to packages and to Node, and not to what may be built again at any moment", () => {
  const imports = (specifier: string) =>
    loadable({ "app.ts": `import "${specifier}";\nexport {};\n` }, [], {
      paths: { linked: [path.join(root, "packages/linked/index.d.ts")] },
    });
  write({
    "node_modules/installed/package.json": '{ "name": "installed", "types": "index.d.ts" }',
    "node_modules/installed/index.d.ts": "export {};\n",
    "packages/linked/index.d.ts": "export {};\n",
  });
  expect(["installed", "node:fs", "untyped"].map(imports)).toEqual([["app.js"], ["app.js"], ["app.js"]]);
  expect(["linked", "./none.js", "#inner"].map(imports)).toEqual([[], [], []]);
});

test("another name for a module of the project leads to that module", () => {
  const aliased = { "app.ts": 'import "@/items";\nexport {};\n', "items.ts": "export const item = 1;\n" };
  const paths = { "@/*": [path.join(root, "*.ts")] };
  const options = { paths, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };
  expect(loadable(aliased, [], options)).toEqual(["app.js", "items.js"]);
  expect(loadable(aliased, ["items.ts"], options)).toEqual([]);
});

test("only ES modules that are on the disk", () => {
  expect(loadable(CHAIN, [], { module: ts.ModuleKind.CommonJS })).toEqual([]);
  expect(loadable(CHAIN, [], { isGone: "health.js" })).not.toContain("health.js");
});
