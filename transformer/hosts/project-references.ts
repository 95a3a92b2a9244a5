import path from "node:path";
import type {
  CompilerHost,
  CompilerOptions,
  Program,
  ProjectReference,
  Diagnostic as TsDiagnostic,
} from "typescript";
import { ts } from "../semantics/compiler.js";
import type { Problem } from "./problems.js";
import type { TypeCheck } from "./type-check.js";

/** What a project's types can be checked in. */
export interface Checkable<P> {
  /** The program in which signatures are read, with the sources of all projects. */
  whole(): P;
  /** The program that `tsc` checks: see {@link referringProgram}. `undefined` if the project has no references. */
  referring(): P | undefined;
}

/**
 * Returns the program that `tsc` checks in a project with references: it has the declarations of the other projects, as they were
 * built. Signatures are read from their sources, which are also there before they are built.
 */
export function referringProgram(
  rootNames: readonly string[],
  options: CompilerOptions,
  host: CompilerHost,
  projectReferences: readonly ProjectReference[] = [],
): Program | undefined {
  if (projectReferences.length === 0) return undefined;
  return ts.createProgram({ rootNames, options, host, projectReferences });
}

/** "Output file … has not been built from source file …" */
const NOT_BUILT = 6305;

export const isNotBuilt = ({ code }: Pick<Problem, "code">): boolean => code === `TS${NOT_BUILT}`;

/** TypeScript's error about another project that is not built, with the command that builds what this project refers to. */
export function withBuild(problem: Problem, references: readonly ProjectReference[] = []): Problem {
  if (!isNotBuilt(problem)) return problem;
  const projects = references.map((reference) => relativeTo(process.cwd(), reference.path));
  return { ...problem, fix: `Run "${["npx tsc --build", ...projects].join(" ")}".` };
}

const relativeTo = (folder: string, file: string) => path.relative(folder, file).split(path.sep).join("/");

/**
 * Checks types as `tsc` does. If another project has not been built, its sources may do: an app can be compiled with them. If they
 * do not either, the result is that of `tsc`, which says what to build.
 */
export function checkAsTsc<P>({ whole, referring }: Checkable<P>, check: (of: P) => TypeCheck): TypeCheck {
  return function* () {
    const program = referring();
    if (!program) return yield* check(whole())();
    const found = yield* check(program)();
    if (!found?.some(({ code }) => code === NOT_BUILT)) return found;
    const fromSources = yield* check(whole())();
    return fromSources?.length === 0 ? fromSources : fromSources && found;
  };
}

/** A check without steps. */
export function inOneStep(errors: () => readonly TsDiagnostic[]): TypeCheck {
  // biome-ignore lint/correctness/useYield: it has no steps.
  return function* () {
    return errors();
  };
}

/** Runs a check to its end. */
export function errorsOf(check: TypeCheck): readonly TsDiagnostic[] {
  const steps = check();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value ?? [];
  }
}
