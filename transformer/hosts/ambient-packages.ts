import path from "node:path";
import type { CompilerHost, CompilerOptions, Node, Program, SourceFile, StringLiteralLike } from "typescript";
import { ts } from "../semantics/compiler.js";
import type { IsAddedTo } from "../semantics/declared/names.js";
import { isOfLibrary } from "../semantics/library-names.js";
import type { Follow } from "../semantics/package-exports.js";
import { isDeclared } from "./vocabulary.js";

/** An entry of `types` in `tsconfig.json`, whose declarations every file of the program sees. */
export interface Ambient {
  readonly name: string;
  /** Absolute path; `undefined` if it is not found. */
  readonly file: string | undefined;
}

export function ambientOf(options: CompilerOptions, host: CompilerHost): readonly Ambient[] {
  const { configFilePath } = options;
  const folder =
    typeof configFilePath === "string" ? path.dirname(configFilePath) : host.getCurrentDirectory();
  const from = path.join(folder, "__inferred type names__.ts");
  return ts.getAutomaticTypeDirectiveNames(options, host).map((name) => {
    const found = ts.resolveTypeReferenceDirective(name, from, options, host).resolvedTypeReferenceDirective;
    return { name, file: found?.resolvedFileName };
  });
}

/** Whether it declares the platform's classes, and adds to TypeScript's library only what Countersign knows. */
export function isPlatform({ name }: Ambient): boolean {
  return /^(@types\/)?(node|bun)$|^bun-types$|^@cloudflare\/workers-types\b/.test(name);
}

/** Packages that change the library, such as ts-reset, have few files. */
const MOST_FILES = 100;

/**
 * Finds the interfaces of TypeScript's library that packages add to. It looks into those that are loaded for what they declare
 * everywhere: `import "@total-typescript/ts-reset"`, and entries of `types`. It searches at the first call.
 */
export function additionsIn(
  declared: Program,
  ambient: readonly Ambient[],
  follow: Follow,
  host: CompilerHost,
): IsAddedTo {
  let added: ReadonlySet<string> | undefined;

  function find(): ReadonlySet<string> {
    const names = new Set<string>();
    const files = new Set<SourceFile>();
    const add = (file: SourceFile | "untyped" | undefined) => {
      if (file && file !== "untyped" && !isDeclared(file.fileName)) files.add(file);
    };
    for (const file of declared.getSourceFiles())
      if (!declared.isSourceFileDefaultLibrary(file) && !file.fileName.includes("/node_modules/"))
        for (const each of loadedBy(file)) add(follow(each, file));
    for (const each of ambient) if (!isPlatform(each) && each.file !== undefined) add(parse(each.file, host));
    for (const file of files) {
      if (files.size > MOST_FILES) break;
      for (const name of globalInterfaces(file)) names.add(name);
      for (const each of relativeImports(file)) add(follow(each, file));
      for (const { fileName } of file.referencedFiles)
        add(parse(path.resolve(path.dirname(file.fileName), fileName), host));
    }
    return new Set([...names].filter((name) => isOfLibrary(name, declared)));
  }

  return (name) => {
    added ??= find();
    return name === undefined ? added.size > 0 : added.has(name);
  };
}

/** The packages that a file of the project imports without naming anything of them. */
function loadedBy(file: SourceFile): readonly StringLiteralLike[] {
  return file.statements.flatMap((each) =>
    ts.isImportDeclaration(each) &&
    !each.importClause &&
    ts.isStringLiteralLike(each.moduleSpecifier) &&
    !each.moduleSpecifier.text.startsWith(".")
      ? [each.moduleSpecifier]
      : [],
  );
}

function relativeImports(file: SourceFile): readonly StringLiteralLike[] {
  return file.statements.flatMap((each) => {
    const specifier =
      ts.isImportDeclaration(each) || ts.isExportDeclaration(each) ? each.moduleSpecifier : undefined;
    return specifier && ts.isStringLiteralLike(specifier) && specifier.text.startsWith(".")
      ? [specifier]
      : [];
  });
}

/** The interfaces that a file declares for every file of a program. */
function globalInterfaces(file: SourceFile): readonly string[] {
  const named = (statements: readonly Node[]) =>
    statements.flatMap((each) => (ts.isInterfaceDeclaration(each) ? [each.name.text] : []));
  if (!ts.isExternalModule(file)) return named(file.statements);
  return file.statements.flatMap((each) =>
    ts.isModuleDeclaration(each) &&
    each.flags & ts.NodeFlags.GlobalAugmentation &&
    each.body &&
    ts.isModuleBlock(each.body)
      ? named(each.body.statements)
      : [],
  );
}

function parse(fileName: string, host: CompilerHost): SourceFile | undefined {
  const text = /\.[cm]?tsx?$/.test(fileName) ? host.readFile(fileName) : undefined;
  return text === undefined ? undefined : ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest);
}
