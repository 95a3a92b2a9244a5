import type {
  CompilerHost,
  CompilerOptions,
  CreateProgramOptions,
  Program,
  ProjectReference,
  SemanticDiagnosticsBuilderProgram,
} from "typescript";
import { ts } from "../semantics/compiler.js";
import { bindInSteps } from "./bind-in-steps.js";
import { createPrograms, type Programs, wholeOnly } from "./declared-program.js";
import { doorOf } from "./door.js";
import type { OnStep } from "./on-step.js";
import type { SourceFiles } from "./source-files.js";

/** The programs after one edit. */
export interface WatchedPrograms {
  readonly programs: Programs;
  /**
   * The whole program, with the state of TypeScript's builder about which files an edit affects. It is created at the first call.
   */
  builder(): SemanticDiagnosticsBuilderProgram;
  /** The same with the project's references; `undefined` if it has none. See `referringProgram`. */
  referring(): SemanticDiagnosticsBuilderProgram | undefined;
  /** Whether the declarations of a package changed, which may have influenced any module. */
  readonly packagesChanged: boolean;
}

/**
 * Creates the programs of a project that is watched, each from the previous one. If types are checked later, signatures are read
 * from the declarations of the project's own files, and the whole program is created for that check. For an app with a database's
 * types, an edit then takes 0.25 s of CPU time instead of 0.5 s.
 */
export function watchPrograms(sources: SourceFiles, types: "first" | "later", onStep: OnStep) {
  let previous: SemanticDiagnosticsBuilderProgram | undefined;
  let programs: Programs | undefined;
  let referredBefore: SemanticDiagnosticsBuilderProgram | undefined;
  const declared = types === "later" && doorOf("declared") !== "typescript6";
  return (
    rootNames: readonly string[],
    options: CompilerOptions,
    host: CompilerHost,
    references: readonly ProjectReference[] = [],
  ): WatchedPrograms => {
    const build = (
      before: SemanticDiagnosticsBuilderProgram | undefined,
      refers: Pick<CreateProgramOptions, "projectReferences"> = {},
    ) => {
      const after = before && { oldProgram: before.getProgram() };
      const program = ts.createProgram({ rootNames, options, host, ...after, ...refers });
      // TypeScript's builder asks the checker, which binds all files.
      bindInSteps(program, onStep);
      return ts.createSemanticDiagnosticsBuilderProgram(program, host, before);
    };
    let builder: SemanticDiagnosticsBuilderProgram | undefined;
    const built = () => {
      builder ??= build(previous);
      previous = builder;
      return builder;
    };
    const whole = () => built().getProgram();
    let referred: SemanticDiagnosticsBuilderProgram | undefined;
    const referring = () => {
      if (references.length === 0) return undefined;
      referred ??= build(referredBefore, { projectReferences: references });
      referredBefore = referred;
      return referred;
    };
    // The inputs of a module do not include the declarations of packages that are not in its program.
    const packagesChanged = declared && sources.isStale(ofPackages(previous?.getProgram()));
    programs = declared ? createPrograms(rootNames, options, host, programs, whole) : wholeOnly(whole());
    bindInSteps(programs.declared, onStep);
    return { programs, builder: built, referring, packagesChanged };
  };
}

const ofPackages = (program: Program | undefined) =>
  program?.getSourceFiles().filter(({ fileName }) => fileName.includes("/node_modules/")) ?? [];
