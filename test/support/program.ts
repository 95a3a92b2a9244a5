import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { useCompiler } from "../../transformer/semantics/compiler.js";
import { createFunctionNames } from "../../transformer/semantics/function-names.js";
import type { Semantics } from "../../transformer/semantics/semantics.js";
import { createSemantics } from "../../transformer/semantics/typescript6.js";

const repository = fileURLToPath(new URL("../../", import.meta.url)).replace(/\/$/, "");
/** Sources in memory are in a folder of the repository, so that `node_modules` resolves. */
export const root = path.join(repository, "test/in-memory");

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  skipLibCheck: true,
  resolveJsonModule: true,
  types: ["node"],
  typeRoots: [path.join(repository, "node_modules/@types")],
  paths: {
    countersign: [path.join(repository, "runtime/index.ts")],
    "countersign/files": [path.join(repository, "runtime/node/file.ts")],
  },
  noEmit: true,
};

const parsed = new Map<string, ts.SourceFile | undefined>();
const functionNames = createFunctionNames();

export interface TestProgram {
  readonly program: ts.Program;
  readonly semantics: Semantics;
  file(name: string): ts.SourceFile;
}

/**
 * Creates a program from sources in memory over the real file system.
 * @param files sources by path relative to {@link root}: `{ "src/app.ts": "…" }`
 */
export function programOf(files: Readonly<Record<string, string>>): TestProgram {
  useCompiler(ts);
  const sources = new Map(Object.entries(files).map(([name, text]) => [path.join(root, name), text]));
  const folders = new Set([...sources.keys()].flatMap((file) => ancestors(file)));
  const host = ts.createCompilerHost(options);
  const real = { ...host };
  host.getCurrentDirectory = () => root;
  host.fileExists = (file) => sources.has(file) || real.fileExists(file);
  host.readFile = (file) => sources.get(file) ?? real.readFile(file);
  host.directoryExists = (folder) => folders.has(folder) || (real.directoryExists?.(folder) ?? false);
  host.getSourceFile = (file, version) => {
    const text = sources.get(file);
    if (text !== undefined) return ts.createSourceFile(file, text, version, true);
    if (!parsed.has(file)) parsed.set(file, real.getSourceFile(file, version));
    return parsed.get(file);
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  return {
    program,
    semantics: createSemantics(program, { root, functionNames }),
    file(name) {
      const file = program.getSourceFile(path.join(root, name));
      if (!file) throw new Error(`No source file ${name}`);
      return file;
    },
  };
}

function ancestors(file: string): string[] {
  const parent = path.dirname(file);
  return parent === file ? [] : [parent, ...ancestors(parent)];
}
