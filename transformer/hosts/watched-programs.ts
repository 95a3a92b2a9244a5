import type { CompilerHost, CompilerOptions, Program, SemanticDiagnosticsBuilderProgram } from "typescript";
import { ts } from "../semantics/compiler.js";
import { createPrograms, type Programs, wholeOnly } from "./declared-program.js";
import { doorOf } from "./door.js";
import type { SourceFiles } from "./source-files.js";

/** The programs after one edit. */
export interface WatchedPrograms {
  readonly programs: Programs;
  /** The whole program with what TypeScript's builder knows of which files an edit reaches. Made when first asked for. */
  builder(): SemanticDiagnosticsBuilderProgram;
  /** Whether a package declares something else than before, which may have had a part in any module. */
  readonly packagesChanged: boolean;
}

/**
 * Makes the programs of a project that is watched, each from the one before. Where types are checked later, signatures are read
 * from what the project's own files declare, and the whole program is made for that check: of an app with a database's types
 * an edit then takes 0.25 s of CPU where it took 0.5.
 */
export function watchPrograms(sources: SourceFiles, types: "first" | "later") {
  let previous: SemanticDiagnosticsBuilderProgram | undefined;
  let programs: Programs | undefined;
  const declared = types === "later" && doorOf("declared") !== "typescript6";
  return (rootNames: readonly string[], options: CompilerOptions, host: CompilerHost): WatchedPrograms => {
    let builder: SemanticDiagnosticsBuilderProgram | undefined;
    const built = () => {
      builder ??= ts.createSemanticDiagnosticsBuilderProgram(rootNames, options, host, previous);
      previous = builder;
      return builder;
    };
    const whole = () => built().getProgram();
    // What a module is made of does not say what packages declare, where that is not in its program.
    const packagesChanged = declared && sources.isStale(ofPackages(previous?.getProgram()));
    programs = declared ? createPrograms(rootNames, options, host, programs, whole) : wholeOnly(whole());
    return { programs, builder: built, packagesChanged };
  };
}

const ofPackages = (program: Program | undefined) =>
  program?.getSourceFiles().filter(({ fileName }) => fileName.includes("/node_modules/")) ?? [];
