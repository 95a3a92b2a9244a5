import { createHash } from "node:crypto";
import path from "node:path";
import type typescript from "typescript";
import type { CompilerHost, Program, SourceFile, Diagnostic as TsDiagnostic } from "typescript";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { appProblems } from "../openapi/program-document.js";
import { useCompiler } from "../semantics/compiler.js";
import { createTransform, type ProgramTransform } from "../transform.js";
import { graftTransformer } from "./graft.js";
import { toTypeScript } from "./typescript-diagnostics.js";

/**
 * The ts-patch plugin: `{ "transform": "countersign/transform", "transformProgram": true }` under
 * `compilerOptions.plugins`, compiled with `tspc`.
 *
 * It must be a program transformer: as a plain one it would never see a file that tsc decides not to emit again, and
 * so would serve the validators of yesterday's types after an edit (see {@link refreshVersions}).
 */
export default function transformProgram(
  program: Program,
  _host: CompilerHost | undefined,
  _config: unknown,
  extras: { readonly ts: typeof typescript },
): Program {
  useCompiler(extras.ts);
  const { configFilePath } = program.getCompilerOptions();
  const root =
    typeof configFilePath === "string" ? path.dirname(configFilePath) : program.getCurrentDirectory();
  // The checker must not be asked before tsc has set the program up, nor in a run that only prints a version.
  let made: ProgramTransform | undefined;
  const transform = () => (made ??= createTransform(program, { root }));
  refreshVersions(program, transform);
  reportDiagnostics(program, transform);
  graftOnEmit(program, transform);
  return program;
}

/**
 * tsc emits a file again only when the file itself or the declarations of a direct import changed. A type two imports
 * away changes a validator all the same, so each module's version takes in the versions of all it depends on.
 */
function refreshVersions(program: Program, transform: () => ProgramTransform): void {
  const versioned = program.getSourceFiles() as readonly (SourceFile & { version?: string })[];
  // Without versions nobody compares them: a plain `tspc` run.
  if (versioned.every((file) => file.version === undefined)) return;
  const before = new Map(versioned.map((file) => [file as SourceFile, file.version ?? ""]));
  for (const file of versioned) {
    if (file.isDeclarationFile || !mayRegisterRoutes(file)) continue;
    const hash = createHash("sha1").update(file.version ?? "");
    for (const dependency of transform().dependencies(file)) hash.update(before.get(dependency) ?? "");
    file.version = hash.digest("hex");
  }
}

/** Cheap, and true of every module with a route or guards: its app or router comes from somewhere. */
const mayRegisterRoutes = (file: SourceFile): boolean =>
  /\.(get|put|post|delete|options|head|patch|trace|resolve|override)\(|\bdependencies\b/.test(file.text);

/** Our errors join tsc's semantic ones, so that they stop `tspc --noEmit`, `noEmitOnError` and watch mode alike. */
function reportDiagnostics(program: Program, transform: () => ProgramTransform): void {
  const original = program.getSemanticDiagnostics.bind(program);
  let own: readonly TsDiagnostic[] | undefined;
  program.getSemanticDiagnostics = (file, cancellation): readonly TsDiagnostic[] => {
    own ??= allDiagnostics(transform()).map((one) => toTypeScript(one, program));
    return [...original(file, cancellation), ...own.filter((one) => !file || one.file === file)];
  };
}

function allDiagnostics(transform: ProgramTransform): readonly Diagnostic[] {
  const ofFiles = transform.files.flatMap((file) => transform.transform(file).diagnostics);
  return [...ofFiles, ...appProblems(transform)];
}

function graftOnEmit(program: Program, transform: () => ProgramTransform): void {
  const original = program.emit.bind(program);
  const graft = graftTransformer((file) => transform().edits(file));
  program.emit = (file, writeFile, cancellation, declarationsOnly, transformers, ...rest) =>
    original(
      file,
      writeFile,
      cancellation,
      declarationsOnly,
      { ...transformers, before: [graft, ...(transformers?.before ?? [])] },
      ...rest,
    );
}
