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
 * Our problems join tsc's semantic ones, so that they stop `tspc --noEmit`, `noEmitOnError`, watch mode and `--build`
 * alike. Every run finds all of them anew: what is wrong with a type in one file may be the fault of a route in
 * another, so none may be kept with a file, as `--incremental` keeps what the checker says. Hence they join the
 * program's diagnostics of a file, which the builder asks for each time, and not the checker's.
 * @param more problems of the host itself.
 * @param artifacts whether this build was asked for artifacts: without, a router needs no source.
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
    // As tsc: what does not parse is something else than was meant, here and wherever it is used.
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

  // `--build` without `--incremental` remembers only whether there were errors, and does not count the program's
  // diagnostics of files. It asks for global ones again when all have been printed; printed among them, ours would keep
  // tsc from looking for its own.
  const global = program.getGlobalDiagnostics.bind(program);
  program.getGlobalDiagnostics = (cancellation) => [...global(cancellation), ...(asked ? own() : [])];
}

/** The file of the program that a diagnostic is about may be the declarations of the one where it is printed. */
interface Found {
  readonly file: SourceFile | undefined;
  readonly diagnostic: TsDiagnostic;
}

/** Those without a place get the program's first file as theirs: tsc's builder asks by file. */
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
