import ts from "typescript";
import { expect, test } from "vitest";
import { useCompiler } from "../semantics/compiler.js";
import type { ProgramTransform } from "../transform.js";
import { wholeOnly } from "./declared-program.js";
import { createEmitter } from "./emit.js";
import { specifierLeads } from "./specifiers.js";

useCompiler(ts);

/** Which imports and exports are emitted depends on what is a value here and what is only a type. */
const FILES: Readonly<Record<string, string>> = {
  "/app.ts": `import { type Inline, Class, Enum, Nothing, Same, Shape, value } from "./values.js";
import * as star from "./values.js";
import * as types from "./values.js";
import Default from "./default.js";
import type { Shape as OnlyShape } from "./values.js";
import { gone, type GoneToo } from "./gone.js";
import { GoneType } from "./gone.js";
export { Shape, value } from "./values.js";
export { Same };
export const number: Shape = value;
export const constant = Enum.A + star.value;
export type OfStar = types.Shape;
export let instance: Default;
export class Derived extends Class { read() { return super.read; } static self = () => this; }
export const both: Same = Same;
export const lost: GoneType = gone;
export const only: OnlyShape & Inline = 1;
import alias = Names.value;
namespace Names { export const value = 1; }
export const aliased = alias;
import typeAlias = Types.T;
namespace Types { export type T = 1; }
export type Aliased = typeAlias;
for (let i = 0; i < 3; i++) (() => i)();
function decorator(...parts: unknown[]): any {}
export class Decorated { @decorator property: Metadata = null!; @decorator method(a: Metadata): MetadataType { return 1; } }
import Metadata from "./default.js";
import { Shape as MetadataType } from "./values.js";
`,
  "/values.ts": `export type Shape = number;
export type Inline = number;
export const value = 1;
export const Nothing = 2;
export class Class { read = 1 }
export const enum Enum { A = 1 }
export type Same = number; export const Same = 2;
`,
  "/default.ts": "export default class Default { x = 1 }\n",
  "/globals.d.ts":
    "interface Array<T> {} interface Boolean {} interface CallableFunction {} interface Function {} interface IArguments {} " +
    "interface NewableFunction {} interface Number {} interface Object {} interface RegExp {} interface String {}",
};

function emitted(unchecked: boolean, more: ts.CompilerOptions) {
  const options: ts.CompilerOptions = {
    ...{ outDir: "/dist", rootDir: "/", noLib: true, types: [], strict: true, noUnusedLocals: true },
    ...{ target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, sourceMap: true },
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    ...more,
  };
  const host: ts.CompilerHost = {
    getSourceFile: (name, settings) => {
      const text = FILES[name];
      return text === undefined ? undefined : ts.createSourceFile(name, text, settings);
    },
    fileExists: (name) => name in FILES,
    readFile: (name) => FILES[name],
    writeFile: () => {},
    getDefaultLibFileName: () => "/globals.d.ts",
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
  };
  const before = { ...options };
  const program = ts.createProgram(Object.keys(FILES), options, host);
  const files = program.getSourceFiles().filter((file) => !file.isDeclarationFile);
  const transform = { files, edits: () => undefined, unaffected: new Set() };
  const texts = new Map<string, string>();
  createEmitter({ root: "/", entry: "/app.ts" }, { unchecked }).emit(
    wholeOnly(program),
    transform as Partial<ProgramTransform> as ProgramTransform,
    { leads: specifierLeads(program, "/") },
    "/dist",
    (name, text) => void texts.set(name, text),
  );
  expect(options).toEqual(before);
  // Without a library, TypeScript also lacks global types, and reports each one that it needs.
  const problems = program
    .getSemanticDiagnostics()
    .flatMap(({ code, file, start }) => (file ? [[file.fileName, start, code]] : []));
  return { texts: Object.fromEntries(texts), problems };
}

test.each<[string, ts.CompilerOptions]>([
  ["modules", {}],
  ["CommonJS", { module: ts.ModuleKind.CommonJS }],
  ["decorators with metadata", { experimentalDecorators: true, emitDecoratorMetadata: true }],
  ["an older target", { target: ts.ScriptTarget.ES2015 }],
  ["declarations", { declaration: true }],
])(
  "what is emitted unchecked is what is emitted after a check, and is checked the same later: %s",
  (_, more) => {
    const unchecked = emitted(true, more);
    expect(unchecked.texts["/dist/app.js"]).toContain("1 /* Enum.A */");
    expect(unchecked.problems.length).toBeGreaterThan(5);
    expect(unchecked).toEqual(emitted(false, more));
  },
);
