import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import type { CompilerOptions, Program } from "typescript";
import { entryApp } from "../../5-link/entry.js";
import type { Linking } from "../../5-link/linked-program.js";
import {
  type ArtifactOptions,
  type AskedArtifact,
  askedArtifacts,
  makeArtifact,
  makeBeside,
} from "../../artifacts/artifacts.js";
import { CS4020 } from "../../diagnostics/catalogue.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { ts } from "../../semantics/compiler.js";
import type { ProgramTransform } from "../../transform.js";
import { findEntry, readPackageJson } from "../project.js";
import { writeTogether } from "../write-together.js";

/** Methods that tsc's builder calls and the published types leave out. */
interface Internal {
  emitBuildInfo(...args: readonly unknown[]): unknown;
}

export interface ArtifactWriter {
  /** An artifact was requested, so anything that prevents it is an error. */
  readonly isAsked: boolean;
  /** An artifact should exist but does not, although the build may be up to date. */
  isMissing(): boolean;
  /** Why there is no app to create them from. */
  problems(): readonly Diagnostic[];
  /** Must be called after Countersign's diagnostics have been added to the program's: if there is an error, nothing is written. */
  writeAfterEmit(): void;
}

interface Change {
  readonly file: string;
  readonly text: string | undefined;
  readonly artifact: AskedArtifact;
}

export interface WriterOptions {
  /** The folder of `tsconfig.json`. */
  readonly root: string;
  readonly artifacts: ArtifactOptions;
  readonly entry: string | undefined;
}

/** Writes the artifacts of a program together with its JavaScript: next to it, or to the path in the plugin's options. */
export function createArtifactWriter(
  program: Program & Partial<Internal>,
  transform: () => ProgramTransform,
  { root, artifacts, entry }: WriterOptions,
): ArtifactWriter {
  const options = program.getCompilerOptions();
  const { outDir } = options;
  const found = entryFile(root, entry);
  const all = askedArtifacts(artifacts, { server: isBuild(options) && outDir !== undefined });
  // A package of routers has no app, and no artifacts are expected from it.
  const written = all.filter(
    ({ isAsked }) => isAsked || ("file" in found && program.getSourceFile(found.file)),
  );
  const targetOf = ({ fileName, isNamed }: AskedArtifact) =>
    path.resolve(isNamed ? root : (outDir ?? root), fileName);
  let made: Linking | undefined;
  const linking = () => (made ??= linkingOf(program, transform(), root, found));

  /** The artifacts that differ from those on disk. A text that cannot be created is `undefined`. */
  function changes(): readonly Change[] {
    try {
      return written.flatMap((artifact) => {
        const file = targetOf(artifact);
        const text = makeArtifact(artifact, linking());
        const beside = text === undefined ? [] : [...makeBeside(artifact, linking())];
        const all: readonly Change[] = [
          { file, text, artifact },
          ...beside.map(([name, text]) => ({ file: path.resolve(path.dirname(file), name), text, artifact })),
        ];
        return all.filter((change) => ts.sys.readFile(change.file) !== change.text);
      });
    } catch (error) {
      // The reading of types with errors is undefined.
      if (hasErrors(program)) return [];
      throw error;
    }
  }

  function write(): void {
    if (options.noEmit) return;
    const changed = changes();
    // Most edits change no artifact. Looking for errors may check the entire program, of which the builder checks only a part.
    if (changed.length === 0 || hasErrors(program)) return;
    // An artifact of ours that can no longer be created would be that of an earlier build.
    for (const { file, text, artifact } of changed)
      if (text === undefined && !artifact.isNamed && linking().program) rmSync(file, { force: true });
    writeTogether((write) => {
      for (const { file, text } of changed) if (text !== undefined) write(file, text);
    });
  }

  /** Without any output, everything is emitted anyway. Without an app, an artifact that was not requested is not missing. */
  function isMissing(): boolean {
    if (options.noEmit || !existsSync(outDir ?? root)) return false;
    // Finding out whether an app needs an optional artifact takes all of its files.
    const sure = written.filter((artifact) => artifact.isAsked || !artifact.concerns);
    const missing = sure.filter((artifact) => !existsSync(targetOf(artifact)));
    const file = "file" in found ? program.getSourceFile(found.file) : undefined;
    const hasApp = () => file !== undefined && "key" in entryApp(file, transform());
    return missing.some((artifact) => artifact.isAsked) || (missing.length > 0 && hasApp());
  }

  const isAsked = written.some((artifact) => artifact.isAsked);
  return {
    isAsked,
    isMissing,
    // Problems of apps are reported for all of them. Only a missing app is about the entry.
    problems: () => (isAsked ? linking().diagnostics.filter(({ code }) => NO_APP.has(code)) : []),
    writeAfterEmit() {
      if (written.length === 0) return;
      const emit = program.emit.bind(program);
      program.emit = (file, ...rest) => {
        const result = emit(file, ...rest);
        if (!file) write();
        return result;
      };
      // tsc's builder emits file by file, and calls this at the end.
      const done = program.emitBuildInfo?.bind(program);
      program.emitBuildInfo = (...args) => {
        write();
        return done?.(...args);
      };
    },
  };
}

/** Whether the program emits JavaScript to run. */
function isBuild({ noEmit, emitDeclarationOnly }: CompilerOptions): boolean {
  return !noEmit && !emitDeclarationOnly;
}

/**
 * tsc's builder knows the errors in files that it did not check again, but does not return them, so they are searched for again
 * here.
 */
function hasErrors(program: Program): boolean {
  return [
    program.getOptionsDiagnostics(),
    program.getSyntacticDiagnostics(),
    program.getGlobalDiagnostics(),
    program.getSemanticDiagnostics(),
  ].some((found) => found.some(({ category }) => category === ts.DiagnosticCategory.Error));
}

const NO_APP: ReadonlySet<string> = new Set(["CS3005", "CS3009", "CS4003", "CS4004", "CS4011", "CS4020"]);

type Entry = { readonly file: string } | { readonly problem: Diagnostic };

function entryFile(root: string, entry: string | undefined): Entry {
  const manifest = readPackageJson(root);
  if (!manifest.ok) return { problem: manifest.diagnostic };
  const found = findEntry(root, manifest.value, entry === undefined ? undefined : path.resolve(root, entry));
  return found.ok ? { file: found.value } : { problem: found.diagnostic };
}

function linkingOf(program: Program, transform: ProgramTransform, root: string, found: Entry): Linking {
  const nothing = (problem: Diagnostic): Linking => ({ program: undefined, diagnostics: [problem] });
  if ("problem" in found) return nothing(found.problem);
  const file = program.getSourceFile(found.file);
  const outside = { entry: path.relative(root, found.file) };
  return file ? transform.link(file) : nothing(CS4020(outside));
}
