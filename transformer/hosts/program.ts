import path from "node:path";
import type {
  CompilerOptions,
  Program,
  SemanticDiagnosticsBuilderProgram,
  Diagnostic as TsDiagnostic,
} from "typescript";
import type { NeedPlan } from "../3-plan/plan.js";
import { type ProgramRoute, programDocument } from "../openapi/program-document.js";
import { ts, useCompiler } from "../semantics/compiler.js";
import { type CompiledPlan, createTransform, type ProgramTransform } from "../transform.js";
import { readConfig } from "./config.js";
import { graftTransformer } from "./graft.js";
import { loadTypeScript } from "./load-typescript.js";
import { fromDiagnostic, fromTypeScript, inOrder, type Problem } from "./problems.js";
import { findProject, ProjectError } from "./project.js";
import { createCachingHost } from "./source-files.js";

export type { Problem } from "./problems.js";

/** A TypeScript project found on disk. */
export interface Project {
  /** The folder of `tsconfig.json`: paths in messages and type ids are relative to it. */
  readonly root: string;
  readonly configFile: string;
  /** Absolute path of the module whose default export is the app. */
  readonly entry: string;
  /** Absolute path of `outDir` in `tsconfig.json`, when it has one. */
  readonly outDir?: string | undefined;
}

/** A route as the program registers it, for `routes` and `explain`. */
export interface RouteEntry {
  readonly method: string;
  /** Full path in Hono's syntax, all prefixes joined. */
  readonly path: string;
  readonly operationId: string;
  readonly hidden: boolean;
  /** `src/app.ts:12`. */
  readonly source: string;
  readonly compiled: CompiledPlan;
  /** Of the app, inclusions and routers around it, outermost first. */
  readonly guards: readonly NeedPlan[];
  /** The generated text of this route: its constant and the functions it uses, for `explain`. */
  generated(): string;
}

/** The state of the program at one moment. */
export interface Compilation {
  /** All problems, sorted by file and position; errors and warnings. */
  readonly problems: readonly Problem[];
  readonly routes: readonly RouteEntry[];
  /** The OpenAPI document exactly as `/openapi.json` serves it; `undefined` when errors prevent it. Made when asked. */
  readonly document: string | undefined;
  /** Source files of the project (without declaration files), absolute: what `dev` watches. */
  readonly files: readonly string[];
  /** Emits JavaScript and source maps; answers the absolute paths written and the built entry. */
  emit(outDir: string): { readonly written: readonly string[]; readonly entry: string };
}

/** A persistent compiler for one project: a second `compile` reuses what did not change. */
export interface Compiler {
  compile(): Compilation;
}

/**
 * Finds the project a command is about.
 * @param at the entry and the `tsconfig.json`, relative to `cwd`, where a user named them.
 * @throws ProjectError
 */
export async function openProject(at: {
  cwd: string;
  entry?: string | undefined;
  tsconfig?: string | undefined;
}): Promise<Project> {
  const found = findProject(at);
  if (!found.ok) throw new ProjectError(found.diagnostic);
  useCompiler(loadTypeScript(found.value.root));
  const { outDir } = readConfig(found.value.configFile).options;
  return { ...found.value, outDir };
}

/**
 * @param watching whether `compile` will be called again: a single run need not keep the books for that.
 * @throws ProjectError when TypeScript cannot be loaded.
 */
export async function createCompiler(project: Project, { watching = false } = {}): Promise<Compiler> {
  useCompiler(loadTypeScript(project.root));
  const hostOf = createCachingHost();
  let previous: SemanticDiagnosticsBuilderProgram | undefined;
  return {
    compile() {
      const config = readConfig(project.configFile);
      const options = emitOptions(config.options, project.root);
      const rootNames = config.fileNames.includes(project.entry)
        ? config.fileNames
        : [...config.fileNames, project.entry];
      const host = hostOf(options);
      if (!watching) {
        const program = ts.createProgram(rootNames, options, host);
        return compilationOf(project, program, () => program.getSemanticDiagnostics());
      }
      const builder = ts.createSemanticDiagnosticsBuilderProgram(rootNames, options, host, previous);
      previous = builder;
      return compilationOf(project, builder.getProgram(), () => builder.getSemanticDiagnostics());
    },
  };
}

/** What a build needs whatever the project's own options are, which may be those of an editor (`noEmit`). */
function emitOptions({ declarationDir: _, ...own }: CompilerOptions, root: string): CompilerOptions {
  return {
    outDir: path.join(root, "dist"),
    ...own,
    noEmit: false,
    emitDeclarationOnly: false,
    // Isolated declarations are only checked where declarations are asked for; they are not written.
    declaration: own.isolatedDeclarations === true,
    declarationMap: false,
    composite: false,
    incremental: false,
    noEmitOnError: false,
    sourceMap: true,
    inlineSourceMap: false,
  };
}

function compilationOf(
  project: Project,
  program: Program,
  semanticDiagnostics: () => readonly TsDiagnostic[],
): Compilation {
  const transform = createTransform(program, { root: project.root });
  const typeErrors = [
    ...program.getOptionsDiagnostics(),
    ...program.getSyntacticDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...semanticDiagnostics(),
  ];
  const own = transform.files.flatMap((file) => transform.transform(file).diagnostics);
  const entry = program.getSourceFile(project.entry);
  const document = entry && programDocument(entry, transform);
  const problems = inOrder([
    ...typeErrors.map(fromTypeScript),
    ...[...own, ...(document?.diagnostics ?? [])].map((one) => fromDiagnostic(one, program)),
  ]);
  const broken = problems.some((problem) => problem.severity === "error");
  return {
    problems,
    routes: document?.routes.map((route) => routeEntry(route, transform)) ?? [],
    get document() {
      return broken ? undefined : document?.text();
    },
    files: transform.files.map((file) => file.fileName),
    emit: (outDir) => emit(project, program, transform, outDir),
  };
}

function routeEntry(
  { mounted, compiled, operationId, guards }: ProgramRoute,
  transform: ProgramTransform,
): RouteEntry {
  return {
    method: mounted.method,
    path: mounted.path,
    operationId,
    hidden: mounted.hidden === true || mounted.fragment.hidden === true,
    source: mounted.source,
    compiled,
    guards: guards.flatMap((each) => each.guards),
    generated: () => transform.generate([compiled]).prelude,
  };
}

interface Emission {
  readonly written: readonly string[];
  readonly entry: string;
}

/** @throws when TypeScript wrote no JavaScript for the entry, which would be a bug here. */
function emit(project: Project, program: Program, transform: ProgramTransform, outDir: string): Emission {
  const configured = program.getCompilerOptions().outDir ?? project.root;
  const written: string[] = [];
  let entry: string | undefined;
  const graft = graftTransformer(transform.edits);
  program.emit(
    undefined,
    (fileName, text, _mark, _onError, sources) => {
      if (/\.d\.[cm]?ts$/.test(fileName)) return;
      const target = path.join(outDir, path.relative(configured, fileName));
      ts.sys.writeFile(target, fileName.endsWith(".map") ? movedMap(text, fileName, target) : text);
      written.push(target);
      if (sources?.[0]?.fileName === project.entry && !fileName.endsWith(".map")) entry = target;
    },
    undefined,
    false,
    { before: [graft] },
  );
  if (entry === undefined) throw new Error(`Nothing was emitted for ${project.entry}`);
  return { written, entry };
}

/** A source map names its sources relative to itself. */
function movedMap(text: string, from: string, to: string): string {
  if (from === to) return text;
  const map = JSON.parse(text) as { sources: string[] };
  const moved = (source: string) => {
    const absolute = path.resolve(path.dirname(from), source);
    return path.relative(path.dirname(to), absolute).split(path.sep).join("/");
  };
  return JSON.stringify({ ...map, sources: map.sources.map(moved) });
}
