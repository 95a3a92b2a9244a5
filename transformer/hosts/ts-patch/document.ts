import { existsSync } from "node:fs";
import path from "node:path";
import type { Program } from "typescript";
import { CS4020 } from "../../diagnostics/catalogue.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { programDocument } from "../../openapi/program-document.js";
import { ts } from "../../semantics/compiler.js";
import type { ProgramTransform } from "../../transform.js";
import { findEntry, readPackageJson } from "../project.js";
import { writeTogether } from "../write-together.js";

/** Methods that tsc's builder calls and the published types leave out. */
interface Internal {
  emitBuildInfo(...args: readonly unknown[]): unknown;
}

export interface DocumentWriter {
  /** The document should be there and is not, though the build may be up to date. */
  isMissing(): boolean;
  /** Why there is no app to describe. */
  problems(): readonly Diagnostic[];
  /** Must come after the program's diagnostics have taken in Countersign's: with an error, nothing is written. */
  writeAfterEmit(): void;
}

/** Writes the OpenAPI document where the plugin's option asks for it, byte for byte what `countersign openapi` prints. */
export function createDocumentWriter(
  program: Program & Partial<Internal>,
  transform: () => ProgramTransform,
  { root, openapi, entry }: { root: string; openapi?: string; entry?: string },
): DocumentWriter {
  if (openapi === undefined) return { isMissing: () => false, problems: () => [], writeAfterEmit() {} };
  const target = path.resolve(root, openapi);
  let made: ReturnType<typeof documentOf> | undefined;
  const document = () => (made ??= documentOf(program, transform(), root, entry));

  function write(): void {
    if (program.getCompilerOptions().noEmit || hasErrors(program)) return;
    const text = document().text();
    // An unchanged file keeps its time: nobody who watches it has anything to do.
    if (text !== undefined && ts.sys.readFile(target) !== text) writeTogether((write) => write(target, text));
  }

  return {
    isMissing: () => !existsSync(target),
    problems: () => document().problems,
    writeAfterEmit() {
      const emit = program.emit.bind(program);
      program.emit = (file, ...rest) => {
        const result = emit(file, ...rest);
        if (!file) write();
        return result;
      };
      // tsc's builder emits file by file, and says in the end that it is done.
      const done = program.emitBuildInfo?.bind(program);
      program.emitBuildInfo = (...args) => {
        write();
        return done?.(...args);
      };
    },
  };
}

/** tsc's builder knows of errors in files it did not check again, but does not tell: they are looked for here anew. */
function hasErrors(program: Program): boolean {
  return [
    program.getOptionsDiagnostics(),
    program.getSyntacticDiagnostics(),
    program.getGlobalDiagnostics(),
    program.getSemanticDiagnostics(),
  ].some((found) => found.some(({ category }) => category === ts.DiagnosticCategory.Error));
}

function documentOf(
  program: Program,
  transform: ProgramTransform,
  root: string,
  entry: string | undefined,
): { readonly problems: readonly Diagnostic[]; text(): string | undefined } {
  const nothing = (problem: Diagnostic) => ({ problems: [problem], text: () => undefined });
  const manifest = readPackageJson(root);
  if (!manifest.ok) return nothing(manifest.diagnostic);
  const found = findEntry(root, manifest.value, entry === undefined ? undefined : path.resolve(root, entry));
  if (!found.ok) return nothing(found.diagnostic);
  const file = program.getSourceFile(found.value);
  if (!file) return nothing(CS4020({ entry: path.relative(root, found.value) }));
  const document = programDocument(file, transform);
  // What is wrong with apps is reported of all of them; only that there is none is about the entry.
  const problems = document.diagnostics.filter(({ code }) => code === "CS3005");
  return { problems, text: document.text };
}
