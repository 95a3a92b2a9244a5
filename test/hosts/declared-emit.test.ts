import path from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPrograms } from "../../transformer/hosts/declared-program.js";
import { emittingFrom } from "../../transformer/hosts/emitting.js";
import { createSourceFiles } from "../../transformer/hosts/source-files.js";
import { useCompiler } from "../../transformer/semantics/compiler.js";
import { removeFolder, repository, temporaryFolder, writeFiles } from "../support/temporary.js";

useCompiler(ts);
const root = temporaryFolder("declared-emit");
afterAll(() => removeFolder(root));

const PACKAGE = {
  "node_modules/pkg/package.json": { name: "pkg", version: "1.0.0", types: "index.d.ts", main: "index.js" },
  "node_modules/pkg/index.d.ts": `export * from "./deep/colors.js";
export { Renamed as Tone, type Shape } from "./deep/colors.js";
export * as shades from "./deep/colors.js";
export interface Type { a: string }
export declare class Class { static of(): Class; static names: { first: string } }
export declare namespace Class { const enum Kind { One = 1 } }
export declare class Other { static names: { first: string } }
export declare const value: { a: { b: string } };
export declare const LIMIT = 5;
export declare function call(): string;
export declare namespace space { const inner: { a: string }; }
declare const main: { a: string };
export default main;
`,
  "node_modules/pkg/deep/colors.d.ts": `export declare const enum Color { Red = "red", Green = "green" }
export declare enum Plain { One = 1 }
declare const enum Tone { Low = 1 }
export { Tone as Renamed };
export type Shape = "round";
`,
  "node_modules/cjs/package.json": { name: "cjs", version: "1.0.0", types: "index.d.ts", main: "index.js" },
  "node_modules/cjs/index.d.ts": "declare const cjs: { a: { b: string }; f(): void };\nexport = cjs;\n",
  "node_modules/untyped/package.json": { name: "untyped", version: "1.0.0", main: "index.js" },
  "node_modules/untyped/index.js": "exports.thing = {};\n",
};

/** The project's own files, and whether their output depends on packages: never with `isolatedModules`, except for enums. */
const FILES: Readonly<Record<string, readonly [text: string, asks: boolean | "always"]>> = {
  "only types of a package": [
    `import { Type, Class } from "pkg"; import Main from "pkg"; import * as all from "pkg"; export const a = (b: Type, c?: Class, d?: typeof Main, e?: all.Type): string => b.a;`,
    false,
  ],
  "values of a package": [
    `import Main, { Class, value, call, Type } from "pkg"; export const a = [new Class(), Class.of(), value.a.b, call(), Main.a] as unknown as Type;`,
    false,
  ],
  "the package as a value": [
    `import * as all from "pkg"; export const a = [all.value.a.b, all.call(), all];`,
    false,
  ],
  "an import for its effects": [`import "pkg"; export const a = 1;`, false],
  "an import of nothing that is used": [`import { value } from "pkg"; export const a = 1;`, false],
  "imports of types": [
    `import type { Type } from "pkg"; import { type Shape, value } from "pkg"; export const a: [Type, Shape] | typeof value = [value.a as never, "round"];`,
    false,
  ],
  "shorthand, spread, template, heritage, decorators": [
    `import { Class, value, call } from "pkg"; export class A extends Class { static b = { value, ...value }; c = \`\${call()}\`; }`,
    false,
  ],
  "a constant enum": [`import { Color } from "pkg"; export const a = Color.Red;`, true],
  "a constant enum in brackets": [
    `import { Color } from "pkg"; export const a = [Color["Red"], Color["Red"].length];`,
    true,
  ],
  "a constant enum under other names": [`import { Tone as T } from "pkg"; export const a = T.Low;`, true],
  "a constant enum of the package as a value": [
    `import * as all from "pkg"; export const a = all.Color.Green;`,
    true,
  ],
  "a constant enum in a namespace of the package": [
    `import { shades } from "pkg"; export const a = shades.Color.Green.length;`,
    true,
  ],
  "a constant enum behind a class": [`import { Class } from "pkg"; export const a = Class.Kind.One;`, true],
  "a constant enum through a module of one's own": [
    `import { Color } from "./barrel.js"; export const a = Color.Red;`,
    true,
  ],
  "a constant enum of a module of one's own as a value": [
    `import * as all from "./barrel.js"; export const a = all.Color.Red;`,
    true,
  ],
  "a constant enum in a namespace that a module of one's own makes": [
    `import { nested } from "./further.js"; export const a = nested.Color.Red;`,
    true,
  ],
  "a constant enum under a name that a module of one's own gives it": [
    `import { Again } from "./further.js"; export const a = Again.Red;`,
    true,
  ],
  "a constant enum of one's own, worked out of a package's values": [
    `import { Deep } from "./deep.js"; export const a = Deep.A;`,
    true,
  ],
  "a constant enum in a namespace of one's own, worked out of a package's values": [
    `import { Space } from "./deep.js"; import * as all from "./deep.js"; export const a = [Space.Deep.A, all.Deep.A, all.Space.Deep["A"]];`,
    true,
  ],
  "an enum of a value of one's own that is a package's": [
    `import { OWN } from "./deep.js"; export enum Local { A = OWN, B }`,
    "always",
  ],
  "an enum of texts with a package's value": [
    `import { LIMIT } from "./barrel.js"; export enum Local { A = \`\${LIMIT}\` }`,
    "always",
  ],
  "types that a module of one's own hands on": [
    `import { Shape, Type } from "./barrel.js"; export { Shape }; export { Type as default };`,
    true,
  ],
  "the default export of a package": [`export { default, Color } from "pkg"; export const a = 1;`, true],
  "a namespace with another's name": [
    `import { shades, Class } from "pkg"; export namespace N { export import C = shades.Color; export const x = Class; } export const a = N.C.Red;`,
    true,
  ],
  "an enum": [
    `import { Plain, shades } from "pkg"; export const a = [Plain.One, shades.Plain.One, Plain.One.toFixed()];`,
    false,
  ],
  "members of members": [
    `import { Other, value, space } from "pkg"; export const a = [Other.names.first, value.a.b, space.inner.a.length];`,
    false,
  ],
  "an exported import": [`export { value, Type } from "pkg"; export const a = 1;`, true],
  "an import that is exported": [`import { value, Type } from "pkg"; export { value, Type };`, true],
  "an import that is exported by default": [`import { Type } from "pkg"; export default Type;`, true],
  "all that a package exports": [
    `export * from "pkg"; export * as pkg from "pkg"; export const a = 1;`,
    false,
  ],
  "exported types": [
    `export type { Type } from "pkg"; export { type Shape } from "pkg"; export const a = 1;`,
    false,
  ],
  "what a module of one's own hands on": [
    `import { value, Type } from "./barrel.js"; export const a = (b: Type) => value; export { value };`,
    true,
  ],
  "Node's modules": [
    `import path, { sep } from "node:path"; import * as fs from "node:fs"; export const a = [path.posix.sep, sep.length, fs.constants.F_OK];`,
    false,
  ],
  "a package without types": [`import { thing } from "untyped"; export const a = thing.a.b;`, false],
  "a package that is one value": [`import cjs from "cjs"; export const a = [cjs.a.b, cjs.f()];`, false],
  "an enum of values": [
    `import { LIMIT } from "pkg"; export enum Own { A = 1 << 2, B = A | 1, C = LIMIT }`,
    "always",
  ],
  "enums of one's own": [
    `import { Own } from "./own.js"; export enum Local { A = 1, B = A * 2, C = "c", D = Own.A } export const a = [Own.A, Local.B];`,
    false,
  ],
  "a module as a variable": [
    `import { space } from "pkg"; import b = space.inner; export const a = b;`,
    true,
  ],
};
const OWN = {
  "src/barrel.ts": `export * from "pkg";\n`,
  "src/further.ts": `export * as nested from "pkg"; export { Color as Again } from "./barrel.js";\n`,
  "src/deep.ts": `import { LIMIT } from "pkg";
export const OWN = LIMIT;
export const enum Deep { A = LIMIT }
export namespace Space { export const enum Deep { A = LIMIT } }
`,
  "src/own.ts": "export const enum Own { A = 7 }\n",
};

const COMMON: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  strict: true,
  skipLibCheck: true,
  esModuleInterop: true,
  sourceMap: true,
  rootDir: root,
  outDir: path.join(root, "out"),
  noImplicitAny: false,
  types: ["node"],
  typeRoots: [path.join(repository, "node_modules/@types")],
};
const OPTIONS: Readonly<Record<string, ts.CompilerOptions>> = {
  "ES modules": { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  CommonJS: { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 },
  "preserved enums": {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    preserveConstEnums: true,
  },
  "isolated modules": {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    isolatedModules: true,
  },
  "modules as they are written": {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    verbatimModuleSyntax: true,
  },
};

const names = Object.keys(FILES);
const fileOf = (name: string) => path.join(root, "src", `${names.indexOf(name)}.ts`);

beforeAll(() =>
  writeFiles(root, {
    "package.json": { name: "emitted", type: "commonjs" },
    ...PACKAGE,
    ...OWN,
    ...Object.fromEntries(names.map((name) => [`src/${names.indexOf(name)}.ts`, FILES[name]?.[0] ?? ""])),
  }),
);

describe.each(Object.keys(OPTIONS))("with %s", (kind) => {
  const options = { ...COMMON, ...OPTIONS[kind] };
  const isolated = options.isolatedModules || options.verbatimModuleSyntax;
  const made = () => {
    const roots = [...names.map(fileOf), ...Object.keys(OWN).map((name) => path.join(root, name))];
    const host = createSourceFiles().host(options);
    return { programs: createPrograms(roots, options, host), whole: ts.createProgram(roots, options, host) };
  };
  let both: ReturnType<typeof made>;
  beforeAll(() => {
    both = made();
  });

  test.each(names)("%s", (name) => {
    const asks = FILES[name]?.[1] === "always" || (FILES[name]?.[1] === true && !isolated);
    const from = emittingFrom(both.programs);
    const emitted = (choose: (file: ts.SourceFile) => ts.Program, program: ts.Program) => {
      const file = program.getSourceFile(fileOf(name));
      if (!file) throw new Error(name);
      const written: Record<string, string> = {};
      choose(file).emit(file, (fileName, text) => {
        written[fileName] = text;
      });
      return written;
    };
    const file = both.programs.declared.getSourceFile(fileOf(name));
    expect(file && from(file) === both.programs.declared).toBe(!asks);
    const errors = both.whole.getSemanticDiagnostics(both.whole.getSourceFile(fileOf(name)));
    const found = emitted(from, both.programs.declared);
    // A program with type errors is not built.
    if (errors.length === 0) expect(found).toEqual(emitted(() => both.whole, both.whole));
    else expect(isolated, errors.map(({ messageText }) => JSON.stringify(messageText)).join()).toBeTruthy();
  });
});
