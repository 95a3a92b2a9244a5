import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPrograms } from "../../transformer/hosts/declared-program.js";
import { PLATFORM_DECLARATIONS, standIn } from "../../transformer/hosts/platform-declarations.js";
import { createSourceFiles } from "../../transformer/hosts/source-files.js";
import { useCompiler } from "../../transformer/semantics/compiler.js";
import { removeFolder, repository, temporaryFolder, writeFiles } from "../support/temporary.js";

useCompiler(ts);
const root = temporaryFolder("declared");
const file = (name: string) => path.join(root, name);
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  strict: true,
  skipLibCheck: true,
  types: ["everywhere"],
  typeRoots: [file("node_modules/@types")],
};
const rootNames = ["src/app.ts", "src/added.ts", "src/globals.d.ts"].map(file);

beforeAll(() => {
  const packageOf = (name: string, main: string, more = {}) => ({
    [`node_modules/${name}/package.json`]: { name, version: "1.0.0", types: "index.d.ts" },
    [`node_modules/${name}/index.d.ts`]: main,
    ...more,
  });
  writeFiles(root, {
    "package.json": { name: "shop", type: "module" },
    ...packageOf("rows", `import "./more.js";\nexport interface Row { id: number }\n`, {
      "node_modules/rows/more.d.ts": "declare global { interface Date { rows: 1 } }\nexport {};\n",
    }),
    ...packageOf(
      "countersign",
      `import type { Row } from "rows";\nexport * from "./tags.js";\nexport type R = Row;\n`,
      {
        "node_modules/countersign/tags.d.ts": "export type Int = number & { readonly int?: true };\n",
      },
    ),
    ...packageOf("@types/everywhere", "declare function everywhere(): void;\n"),
    "src/app.ts": `/// <reference types="rows" />
import type { Int } from "countersign";
import type { Row } from "rows";
import type { Item } from "./item.js";
export type Answer = { item: Item; count: Int; row: Row; request: Request; at: Date; seen: Seen };
`,
    "src/item.ts": "export interface Item { name: string }\n",
    "src/added.ts": `declare module "./item.js" { interface Item { added: boolean } }\nexport {};\n`,
    "src/globals.d.ts": "interface Seen { at: string }\n",
  });
});
afterAll(() => removeFolder(root));

const programs = (previous?: ReturnType<typeof createPrograms>, sources = createSourceFiles()) =>
  createPrograms(rootNames, options, sources.host(options), previous);

const names = (program: ts.Program) =>
  program
    .getSourceFiles()
    .map(({ fileName }) => fileName)
    .filter((name) => !name.includes("/typescript/lib/"))
    .map((name) => path.posix.relative(root, name))
    .toSorted();

const OWN = ["src/added.ts", "src/app.ts", "src/globals.d.ts", "src/item.ts"];
const VOCABULARY = ["node_modules/countersign/index.d.ts", "node_modules/countersign/tags.d.ts"];

test("the declared program has the project's own files and the vocabulary, and no package", () => {
  expect(names(programs().declared)).toEqual([...VOCABULARY, ...OWN]);
});

test("the whole program is made when it is asked for, of the same trees", () => {
  const two = programs();
  expect(two.made).toBeUndefined();
  expect(two.getSourceFile(file("node_modules/rows/index.d.ts"))).toBeUndefined();
  const whole = two.whole();
  expect([two.made, two.whole()]).toEqual([whole, whole]);
  expect(names(whole)).toContain("node_modules/rows/more.d.ts");
  expect(names(whole)).toContain("node_modules/@types/everywhere/index.d.ts");
  for (const own of two.declared.getSourceFiles())
    if (!own.fileName.endsWith("/countersign-platform.d.ts"))
      expect(whole.getSourceFile(own.fileName), own.fileName).toBe(own);
  expect(two.getSourceFile(file("node_modules/rows/index.d.ts"))).toBeDefined();
});

/** The type of each property of `Answer`, as a program's checker prints it. */
function answer(program: ts.Program): Record<string, string> {
  const checker = program.getTypeChecker();
  const alias = program.getSourceFile(file("src/app.ts"))?.statements.find(ts.isTypeAliasDeclaration);
  if (!alias) throw new Error("no Answer");
  const properties = checker.getTypeAtLocation(alias.name).getProperties();
  const text = (symbol: ts.Symbol) => {
    const type = checker.getTypeOfSymbol(symbol);
    const members = type.isIntersection() ? [] : checker.getPropertiesOfType(type).map(({ name }) => name);
    return `${checker.typeToString(type)} ${members.length > 9 ? "…" : members}`.trim();
  };
  return Object.fromEntries(properties.map((symbol) => [symbol.name, text(symbol)]));
}

test("both checkers say the same of what the project declares, whichever is asked first", () => {
  const expected = { item: "Item name,added", count: "Int", at: "Date …", seen: "Seen at" };
  const declared = { ...expected, row: "Row", request: "Request" };
  const whole = { ...expected, row: "Row id", request: "Request …" };
  const first = programs();
  expect(answer(first.declared)).toEqual(declared);
  expect(answer(first.whole())).toEqual(whole);
  const second = programs();
  expect(answer(second.whole())).toEqual(whole);
  expect(answer(second.declared)).toEqual(declared);
  expect(second.whole().getSemanticDiagnostics()).toEqual([]);
});

test("a program after an edit has the trees of the one before, but for the file that changed", () => {
  const sources = createSourceFiles();
  const before = programs(undefined, sources);
  before.whole();
  writeFiles(root, { "src/globals.d.ts": "interface Seen { at: string; by: string }\n" });
  const after = programs(before, sources);
  const changed = (program: ts.Program, earlier: ts.Program) =>
    program.getSourceFiles().filter((one) => earlier.getSourceFile(one.fileName) !== one);
  const kept = ({ fileName }: ts.SourceFile) => !fileName.endsWith("/countersign-platform.d.ts");
  expect(changed(after.declared, before.declared).filter(kept)).toHaveLength(1);
  expect(after.made).toBeUndefined();
  expect(changed(after.whole(), before.whole())).toHaveLength(1);
  expect(answer(after.declared)["seen"]).toBe("Seen at,by");
});

test.each([
  [{}, ["lib.es2022.d.ts"]],
  [{ target: ts.ScriptTarget.ES2015 }, ["lib.es2015.d.ts"]],
  [{ target: ts.ScriptTarget.ESNext }, ["lib.esnext.d.ts"]],
  [{ lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"] }, ["lib.es2023.d.ts"]],
])("of the library the browser's is left out: %j", (more, libraries) => {
  const all = { ...options, ...more };
  const { declared } = createPrograms([file("src/item.ts")], all, createSourceFiles().host(all));
  const found = declared.getSourceFiles().map(({ fileName }) => path.posix.basename(fileName));
  expect(found).toEqual(expect.arrayContaining([...libraries, "countersign-platform.d.ts"]));
  expect(found.filter((name) => /dom|webworker|full/.test(name))).toEqual([]);
  const platform = declared.getSourceFiles().find(({ text }) => text === PLATFORM_DECLARATIONS);
  expect(platform && declared.isSourceFileDefaultLibrary(platform)).toBe(true);
});

test("the platform's classes are declared with the type parameters they have, and are made with new where they can be", () => {
  const lib = ["lib.es2023.d.ts", "lib.dom.d.ts"];
  const program = ts.createProgram([path.join(repository, "runtime/log.ts")], {
    lib,
    types: ["node"],
    typeRoots: [path.join(repository, "node_modules/@types")],
  });
  const real = declarationsOf(program.getSourceFiles());
  const standing = declarationsOf([ts.createSourceFile("names.d.ts", PLATFORM_DECLARATIONS, 99)]);
  expect(standing.size).toBe(13);
  for (const [name, declared] of standing) {
    expect(real.get(name)?.interface, name).toBe(declared.interface);
    if (declared.isMade) expect(real.get(name)?.isMade, name).toBe(true);
  }
});

test("of Hono the classes that have names are where they are", () => {
  const find = (name: string) => path.join(repository, "node_modules/hono/dist/types", `${name}.d.ts`);
  for (const [name, text] of [
    ["context", "declare class Context<E extends Env = any, P extends string = any, I extends Input = {}>"],
    ["http-exception", "declare class HTTPException extends Error"],
    ["index", "Context"],
  ] as const) {
    expect(readFileSync(find(name), "utf8")).toContain(text);
    expect(standIn(find(name))).toMatch(name === "index" ? /Context/ : (text.split(/[< ]/)[2] ?? ""));
  }
});

interface Declared {
  readonly interface: string;
  readonly isMade: boolean;
}

/** Global interfaces, and whether there is a class with that name. */
function declarationsOf(files: readonly ts.SourceFile[]): ReadonlyMap<string, Declared> {
  const interfaces = new Map<string, string>();
  const made = new Set<string>();
  const visit = (node: ts.Node, of: ts.SourceFile): void => {
    if (ts.isInterfaceDeclaration(node) && !interfaces.has(node.name.text)) {
      const parameters = node.typeParameters?.map((each) => each.getText(of).replace(/\s+/g, " ")) ?? [];
      const list = parameters.length > 0 ? `<${parameters.join(", ")}>` : "";
      interfaces.set(node.name.text, `interface ${node.name.text}${list}`);
    } else if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) {
      const { type } = node;
      if (type && ts.isTypeLiteralNode(type) && type.members.some(ts.isConstructSignatureDeclaration))
        made.add(node.name.text);
    } else if (!ts.isFunctionLike(node)) ts.forEachChild(node, (child) => visit(child, of));
  };
  for (const each of files) ts.forEachChild(each, (node) => visit(node, each));
  return new Map([...interfaces].map(([name, text]) => [name, { interface: text, isMade: made.has(name) }]));
}

test("after an edit every tree but that of the edited file is the one of before, those of stand-ins too", () => {
  const sources = createSourceFiles();
  const before = programs(undefined, sources);
  writeFiles(root, { "src/item.ts": "export interface Item { name: string; edited: true }\n" });
  const known = new Set(before.declared.getSourceFiles());
  const after = programs(before, sources).declared.getSourceFiles();
  expect(after.some(({ fileName }) => standIn(fileName) !== undefined)).toBe(true);
  expect(after.filter((each) => !known.has(each)).map(({ fileName }) => fileName)).toEqual([
    file("src/item.ts"),
  ]);
});
