import path from "node:path";
import ts from "typescript";
import { createPrograms, type Programs } from "../../../transformer/hosts/declared-program.js";
import { useCompiler } from "../../../transformer/semantics/compiler.js";

const repository = path.resolve(import.meta.dirname, "../../..");
/** Sources in memory are in a folder of the repository, so that `node_modules` resolves. */
export const root = path.join(repository, "test/in-memory");

const usual: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  skipLibCheck: true,
  resolveJsonModule: true,
  allowJs: true,
  types: [],
  paths: { countersign: [path.join(repository, "runtime/index.ts")] },
  noEmit: true,
};

/** The files of packages and of TypeScript, which all programs share. */
const parsed = new Map<string, ts.SourceFile | undefined>();

export interface InMemory extends Programs {
  file(name: string): ts.SourceFile;
  /** The sources that are not in a package. */
  readonly own: readonly ts.SourceFile[];
}

/**
 * The two programs of sources in memory.
 * @param files by path from {@link root}; files in `node_modules` are only read if they are imported.
 */
export function twoPrograms(
  files: Readonly<Record<string, string>>,
  options: ts.CompilerOptions = {},
  isRoot: (file: string) => boolean = () => true,
): InMemory {
  useCompiler(ts);
  const all = { ...usual, ...options };
  const sources = new Map(Object.entries(files).map(([name, text]) => [path.join(root, name), text]));
  const folders = new Set([...sources.keys()].flatMap(ancestors));
  const trees = new Map<string, ts.SourceFile>();
  const host = ts.createCompilerHost(all);
  const real = { ...host };
  host.getCurrentDirectory = () => root;
  host.fileExists = (file) => sources.has(file) || real.fileExists(file);
  host.readFile = (file) => sources.get(file) ?? real.readFile(file);
  host.directoryExists = (folder) => folders.has(folder) || (real.directoryExists?.(folder) ?? false);
  host.getSourceFile = (file, settings) => {
    const text = sources.get(file);
    if (text !== undefined) {
      const tree = trees.get(file) ?? ts.createSourceFile(file, text, settings, true);
      trees.set(file, tree);
      return tree;
    }
    if (!parsed.has(file)) parsed.set(file, real.getSourceFile(file, settings));
    return parsed.get(file);
  };
  const roots = [...sources.keys()].filter(
    (file) => /\.[cm]?[jt]s$/.test(file) && !file.includes("/node_modules/") && isRoot(file),
  );
  const programs = createPrograms(roots, all, host);
  const own = roots.flatMap((file) => programs.declared.getSourceFile(file) ?? []);
  return Object.assign(programs, {
    own: own.filter((file) => !file.isDeclarationFile),
    file(name: string) {
      const file = programs.declared.getSourceFile(path.join(root, name));
      if (!file) throw new Error(`No source file ${name}`);
      return file;
    },
  });
}

function ancestors(file: string): string[] {
  const parent = path.dirname(file);
  return parent === file ? [] : [parent, ...ancestors(parent)];
}
