import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { CompilerOptions } from "typescript";
import ts from "typescript";
import { linkEntry, type PlannedProgram } from "../../transformer/5-link/link.js";
import { makeArtifact } from "../../transformer/artifacts/artifacts.js";
import { asyncapi } from "../../transformer/artifacts/asyncapi.js";
import { openapi } from "../../transformer/artifacts/openapi.js";
import { graftTransformer } from "../../transformer/hosts/graft.js";
import { fromDiagnostic, fromTypeScript, type Problem } from "../../transformer/hosts/problems.js";
import { createSourceFiles } from "../../transformer/hosts/source-files.js";
import type { Rules } from "../../transformer/rules/check-rules.js";
import { useCompiler } from "../../transformer/semantics/compiler.js";
import { createTransform } from "../../transformer/transform.js";
import { entryOf, type Snippet } from "./docs-blocks.js";

/** The options that docs/getting-started.md recommends. */
const OPTIONS: CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  // docs/types.md adds those of Temporal.
  lib: ["lib.es2023.d.ts", "lib.esnext.temporal.d.ts"],
  types: ["node"],
  module: ts.ModuleKind.NodeNext,
  strict: true,
  skipLibCheck: true,
};

export type Source = Pick<Snippet, "folder" | "files">;

export interface Compiled {
  readonly problems: readonly Problem[];
  /** The document as `countersign openapi` writes it, if there are no errors. */
  readonly document: string | undefined;
  /** The AsyncAPI document; `undefined` also if it would be empty. */
  readonly asyncapi: string | undefined;
}

export interface DocsProgram {
  compile(source: Source): Compiled;
  /** Emits everything. */
  emit(): void;
  /** The emitted file of a source file. */
  emitted(source: Source, name: string): string;
}

/** The programs of a test share what they parsed, which is mostly the standard library. */
const parsed = createSourceFiles();

/**
 * Compiles many small programs as one, each in its own folder, because most of a compilation is TypeScript's own library. It does
 * what the program host does, except that each folder has an entry.
 * @param root absolute path of a folder that is created from scratch; `countersign` must resolve from there.
 * @param rules applied to each of them.
 * @param ambient text of a declaration file with global declarations for all sources.
 */
export function docsProgram(
  root: string,
  sources: readonly Source[],
  ambient?: string,
  rules?: Rules,
): DocsProgram {
  const absolute = ({ folder }: Source, name: string) => path.join(root, "src", folder, name);
  rmSync(root, { recursive: true, force: true });
  write(path.join(root, "package.json"), '{ "private": true, "type": "module" }\n');
  const rootNames = sources.flatMap((source) =>
    source.files.map(({ name, text }) => write(absolute(source, name), text)),
  );
  for (const source of sources) linkPackages(root, source, absolute(source, ""));
  if (ambient !== undefined) rootNames.push(write(path.join(root, "src/ambient.d.ts"), ambient));

  useCompiler(ts);
  const options = { ...OPTIONS, rootDir: path.join(root, "src"), outDir: path.join(root, "dist") };
  const program = ts.createProgram(rootNames, options, parsed.host(options));
  const transform = createTransform(program, { root, rules });

  /** The program with the files of one folder: each of a few hundred entries would look for its routers in the files of all others. */
  const alone = (files: readonly ts.SourceFile[]): PlannedProgram => ({
    ...transform,
    // They grow with each file.
    get types() {
      return transform.types;
    },
    files,
  });

  function compile(source: Source): Compiled {
    const files = source.files.flatMap(({ name }) => program.getSourceFile(absolute(source, name)) ?? []);
    const entry = entryOf(source);
    const entryFile = entry && program.getSourceFile(absolute(source, entry.name));
    const linking = entryFile && linkEntry(entryFile, alone(files));
    const own = files.flatMap((file) => transform.transform(file).diagnostics);
    const folder = absolute(source, "") + path.sep;
    const isHere = ({ file }: Problem) => file === undefined || path.normalize(file).startsWith(folder);
    const linked = (linking?.diagnostics ?? []).map((one) => fromDiagnostic(one, program)).filter(isHere);
    const typeErrors = files.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]);
    return {
      problems: [
        ...typeErrors.map(fromTypeScript),
        ...own.map((one) => fromDiagnostic(one, program)),
        ...linked,
      ],
      document: linking && makeArtifact(openapi, linking),
      asyncapi: linking && makeArtifact({ ...asyncapi, isAsked: false }, linking),
    };
  }

  const compiled = new Map<Source, Compiled>();
  return {
    compile(source) {
      const known = compiled.get(source) ?? compile(source);
      compiled.set(source, known);
      return known;
    },
    emit() {
      program.emit(undefined, undefined, undefined, false, { before: [graftTransformer(transform.edits)] });
    },
    emitted: ({ folder }, name) => path.join(root, "dist", folder, name.replace(/\.ts$/, ".js")),
  };
}

/**
 * `packages/items/src/index.ts` is `@shop/items`, as in an installed workspace: TypeScript finds the source, Node the output of
 * the build.
 */
function linkPackages(root: string, { folder, files }: Source, at: string): void {
  for (const { name } of files) {
    const short = /^packages\/(\w+)\/src\/index\.ts$/.exec(name)?.[1];
    if (short === undefined) continue;
    const built = path.join(root, "dist", folder, `packages/${short}/src/index.js`);
    const exported = { types: "./src/index.ts", default: "./index.js" };
    const manifest = { name: `@shop/${short}`, type: "module", exports: exported };
    write(path.join(at, `packages/${short}/package.json`), JSON.stringify(manifest));
    write(
      path.join(at, `packages/${short}/index.js`),
      `export * from ${JSON.stringify(pathToFileURL(built).href)};\n`,
    );
    mkdirSync(path.join(root, "node_modules/@shop"), { recursive: true });
    symlinkSync(path.join(at, `packages/${short}`), path.join(root, `node_modules/@shop/${short}`));
  }
}

function write(file: string, text: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}
