import { setImmediate } from "node:timers/promises";
import type { ArtifactName } from "../transformer/artifacts/artifacts.js";
import { isTypeScripts, together } from "../transformer/hosts/own-problems.js";
import type {
  Begun,
  Compilation,
  Compiler,
  CompilerOptions,
  Problem,
  Project,
} from "../transformer/hosts/program.js";
import type { ProjectError } from "../transformer/hosts/project.js";
import type { Stopwatch } from "../transformer/timing.js";
import type { Context, ProjectOptions } from "./context.js";
import type { Output } from "./output.js";
import { formatProblem, formatProblems } from "./problems.js";

export interface Opened {
  readonly project: Project;
  readonly compiler: Compiler;
}

/** A compilation without errors, which therefore has all requested artifacts. */
export interface GoodCompilation extends Compilation {
  artifact(name: ArtifactName): string;
  artifact(name: ArtifactName, isAsked: boolean): string | undefined;
}

/** A project that compiles. */
export interface Good {
  readonly project: Project;
  readonly compilation: GoodCompilation;
}

/** @throws ProjectError if there is no project, or no TypeScript to compile it with. */
export async function open(
  context: Context,
  options: ProjectOptions,
  use: CompilerOptions = {},
): Promise<Opened> {
  const project = await context.openProject({
    cwd: context.cwd,
    entry: options.entry,
    tsconfig: options.project,
    openapiVersion: options.target,
    timing: use.timing,
  });
  return { project, compiler: await context.createCompiler(project, use) };
}

/**
 * Compiles once and prints the problems to `to`.
 * @returns `undefined` if there are errors: such a compilation must not be used.
 */
export async function compile(
  context: Context,
  options: ProjectOptions,
  to: Output,
  timing?: Stopwatch,
): Promise<Good | undefined> {
  const { project, compiler } = await open(context, options, { timing });
  const compilation = await checked(compiler, { timing });
  to.write(formatProblems(compilation.problems, context.cwd, to));
  return isGood(compilation) ? { project, compilation } : undefined;
}

/** Compiles while the project's native compiler, if there is one, does its part. Returns one list of problems. */
export async function checked(
  compiler: Compiler,
  {
    timing,
    begun,
  }: { readonly timing?: Stopwatch | undefined; readonly begun?: (begun: Begun) => void } = {},
): Promise<Compilation> {
  const types = compiler.typeProblems?.();
  // Awaited below, or no longer of interest because compiling failed.
  types?.catch(() => {});
  const compilation = compiler.compile(begun);
  if (!types) return compilation;
  const found = await (timing ? timing.wait("waiting", types) : types);
  if (found.length === 0) return compilation;
  // By delegation, so that lazily computed members stay lazy.
  return Object.create(compilation, { problems: { value: withTypes(found, compilation) } }) as Compilation;
}

/**
 * Checks the types that a compilation has left for later, and yields to the other work of this process.
 * @returns all problems; `undefined` if the check was given up, or files have changed since.
 * @throws ProjectError (CS4010) if the project's native compiler does not run.
 */
export async function checkedLater(
  { laterProblems }: Compiler,
  compilation: Compilation,
  givenUp?: AbortSignal,
): Promise<readonly Problem[] | undefined> {
  if (laterProblems) {
    const found = await laterProblems(givenUp);
    return givenUp?.aborted ? undefined : withTypes(found, compilation);
  }
  const steps = compilation.checkTypes();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await setImmediate();
    if (givenUp?.aborted) return undefined;
  }
}

/**
 * Combines the native compiler's problems with our own. It has already reported what its own copy of TypeScript would repeat
 * (syntax errors; types, when watching), or found its options too wrong to report it.
 */
function withTypes(found: readonly Problem[], { problems }: Compilation): readonly Problem[] {
  if (found.length === 0) return problems;
  return together(
    found,
    problems.filter((one) => !isTypeScripts(one)),
  );
}

/** Makes no artifacts: commands request them. */
export function isGood(compilation: Compilation): compilation is GoodCompilation {
  return !compilation.problems.some((problem) => problem.severity === "error");
}

/** Turns an expected failure into a problem of the program as a whole. */
export function problemOf(error: ProjectError): Problem {
  const { code, severity, message, fix } = error.diagnostic;
  return { code, severity, message, fix, ...error.place };
}

/** Prints an expected failure and returns its exit code. */
export function fail(error: ProjectError, context: Context): 1 {
  context.stderr.write(formatProblem(problemOf(error), context.cwd, context.stderr));
  return 1;
}
