import type { Program, SourceFile, Diagnostic as TsDiagnostic } from "typescript";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { ProgramTransform } from "../../transform.js";
import { wholeOnly } from "../declared-program.js";
import { unsaidDiagnostics } from "../own-problems.js";
import { toTypeScript } from "../typescript-diagnostics.js";

/** Methods that tsc's builder calls and the published types leave out. */
interface Internal {
  getProgramDiagnostics(file: SourceFile): readonly TsDiagnostic[];
}

/**
 * Adds our problems to tsc's semantic ones, so that they stop `tspc --noEmit`, `noEmitOnError`, watch mode and `--build` alike.
 * Every run finds all of them again: a route in one file may cause a problem with a type in another. So none may be stored with a
 * file, as `--incremental` stores the checker's results. For that reason, they are part of the program's diagnostics for a file,
 * which the builder requests each time, and not of the checker's.
 * @param more problems of the host itself.
 * @param artifacts whether artifacts were requested for this build. Without them, a router needs no source.
 */
export function reportDiagnostics(
  program: Program & Partial<Internal>,
  transform: () => ProgramTransform,
  more: () => readonly Diagnostic[],
  artifacts: boolean,
): void {
  let found: readonly Found[] | undefined;
  const semantic = program.getSemanticDiagnostics.bind(program);
  const diagnostics = () => {
    // Like tsc: code that does not parse is not what its author meant, here and wherever it is used.
    if (program.getSyntacticDiagnostics().length > 0) return [];
    const ofFiles = transform().files.flatMap((file) => transform().transform(file).diagnostics);
    const ofWhole = [...more(), ...ofApps(transform(), artifacts)];
    return unsaidDiagnostics(ofFiles, ofWhole, wholeOnly(program), () => semantic());
  };
  const all = () => (found ??= problems(program, diagnostics()));
  const own = () => all().map(({ diagnostic }) => diagnostic);
  const of = (file: SourceFile) => all().flatMap((one) => (one.file === file ? [one.diagnostic] : []));
  let asked = false;

  program.getSemanticDiagnostics = (file, cancellation) => [
    ...semantic(file, cancellation),
    ...(file ? of(file) : own()),
  ];
  const ofProgram = program.getProgramDiagnostics?.bind(program);
  program.getProgramDiagnostics = (file) => {
    asked = true;
    return [...(ofProgram?.(file) ?? []), ...of(file)];
  };

  // `--build` without `--incremental` stores only whether there were errors, and does not count the program's diagnostics for
  // files. It requests the global ones again after all have been printed. If ours were printed with those, tsc would not look for
  // its own.
  const global = program.getGlobalDiagnostics.bind(program);
  program.getGlobalDiagnostics = (cancellation) => [...global(cancellation), ...(asked ? own() : [])];
}

/** The program's file that a diagnostic is about may be the declarations of the file where it is printed. */
interface Found {
  readonly file: SourceFile | undefined;
  readonly diagnostic: TsDiagnostic;
}

/** Diagnostics without a position get the program's first file, because tsc's builder requests them by file. */
function problems(program: Program, diagnostics: readonly Diagnostic[]): readonly Found[] {
  const anywhere = program.getSourceFile(program.getRootFileNames()[0] ?? "");
  return diagnostics.map((one) => {
    const diagnostic = toTypeScript(one, program);
    if (!diagnostic.file)
      return { file: anywhere, diagnostic: { ...diagnostic, file: anywhere, start: 0, length: 0 } };
    return { file: one.location && program.getSourceFile(one.location.file), diagnostic };
  });
}

function ofApps(transform: ProgramTransform, artifacts: boolean): readonly Diagnostic[] {
  return transform
    .linkApps()
    .flatMap(({ diagnostics }) => diagnostics)
    .filter(({ code }) => artifacts || code !== "CS3020");
}
