import type {
  CompilerHost,
  Program,
  Diagnostic as TsDiagnostic,
  CompilerOptions as TsOptions,
} from "typescript";
import type { OpenapiVersion } from "../../runtime/contract/openapi-version.js";
import type { LinkedProgram } from "../5-link/linked-program.js";
import type { Beside } from "../5-link/registration.js";
import { inDocumentVersion } from "../5-link/version-losses.js";
import {
  ARTIFACTS,
  type ArtifactName,
  type ArtifactSettings,
  makeArtifact,
  makeBeside,
} from "../artifacts/artifacts.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { useCompiler } from "../semantics/compiler.js";
import { type Timing, UNTIMED } from "../timing.js";
import { createTransform, type ProgramTransform } from "../transform.js";
import type { UnsettledQuestion } from "../unsettled-question.js";
import type { Noted } from "./build-record.js";
import { type CodecEntry, codecEntries } from "./codec-entries.js";
import { configFilesOf, readConfig } from "./config.js";
import { type Programs, programsOf } from "./declared-program.js";
import { doorOf } from "./door.js";
import { createEmitter, type Emission, type Emitter } from "./emit.js";
import { emitOptions } from "./emit-options.js";
import { checkHono } from "./hono.js";
import { loadTypeScript } from "./load-typescript.js";
import { lostImports } from "./lost-imports.js";
import { type NativeApi, startNativeApi } from "./native-api.js";
import { nativeCompiler } from "./native-compiler.js";
import { checkOf, type NativeRead, nativeProblems } from "./native-problems.js";
import { ownProblems, together } from "./own-problems.js";
import { fromDiagnostic, fromTypeScript, type Problem } from "./problems.js";
import { findProject, ProjectError, readingOptionsAt } from "./project.js";
import { configPaths, readElsewhere, recordReads } from "./recording-host.js";
import { type RouteEntry, routeEntry } from "./route-entry.js";
import { type SettingsVariable, settingsVariables } from "./settings-entries.js";
import { createSourceFiles, type SourceFiles } from "./source-files.js";
import { type Leads, specifierLeads } from "./specifiers.js";
import { checkOfAffected, type TypeCheck, typeErrors } from "./type-check.js";
import { uncompiledImports } from "./uncompiled-imports.js";
import { watchPrograms } from "./watched-programs.js";
import { workspaceLayout } from "./workspace-layout.js";
import { type WorkspaceSources, workspaceSources } from "./workspace-sources.js";
import type { WriteFile } from "./write-together.js";

export type { CodecEntry } from "./codec-entries.js";
export type { Problem } from "./problems.js";
export type { RouteEntry } from "./route-entry.js";
export type { SettingsVariable } from "./settings-entries.js";

/** A TypeScript project found on disk. */
export interface Project {
  /** The folder of `tsconfig.json`: paths in messages and type ids are relative to it. */
  readonly root: string;
  readonly configFile: string;
  /** Absolute path of the module whose default export is the app. */
  readonly entry: string;
  /** Absolute path of `outDir` in `tsconfig.json`, when it has one. */
  readonly outDir?: string | undefined;
  /** The version of OpenAPI that its document is written in, where that is not the app's. */
  readonly openapiVersion?: OpenapiVersion | undefined;
}

/** The state of the program at one moment. */
export interface Compilation {
  /**
   * Sorted by file and position; errors and warnings. Where types are checked later: what does not parse, what is wrong with
   * options, and Countersign's own before it is known which of those TypeScript has a better word for.
   */
  readonly problems: readonly Problem[];
  /**
   * Has TypeScript check the types that were left for later, a file a step: between two of them it may be given up.
   * @returns all problems; `undefined` where files have changed since.
   */
  checkTypes(): Generator<void, readonly Problem[] | undefined, void>;
  readonly routes: readonly RouteEntry[];
  /** The program as a whole; `undefined` when errors prevent it. */
  linked(): LinkedProgram | undefined;
  /** What the app serves that is no route, by its full path. */
  readonly beside: readonly Pick<Beside, "kind" | "path">[];
  /** The variables that the entry and all it imports read by `settings<T>()`; looked for when asked. */
  settings(): readonly SettingsVariable[];
  /** Every `codec<T>()` of the program. */
  codecs(): readonly CodecEntry[];
  /**
   * Made when asked; `undefined` when errors prevent it.
   * @param isAsked `false` for one that nobody asked for, which is `undefined` where it would say nothing.
   */
  artifact(name: ArtifactName, isAsked?: boolean, settings?: ArtifactSettings): string | undefined;
  /** What comes with an artifact that can be made: texts by their paths relative to its folder. */
  further(name: ArtifactName): ReadonlyMap<string, string>;
  /** Which questions about types the project's own declarations do not answer; `undefined` where nothing depends on that. */
  readonly unsettled: readonly UnsettledQuestion[] | undefined;
  /** What a command found out about the program, with the line it is about. */
  problem(diagnostic: Diagnostic): Problem;
  /** Source files of the project (without declaration files), absolute: what `dev` watches. */
  readonly files: readonly string[];
  /** All of the disk that had a part in this; not there when that is not known, or when watching. */
  readonly inputs?: readonly Noted[];
  /** All other files of the program but TypeScript's own, absolute: declarations of packages, mostly. */
  readonly declarations: readonly string[];
  /** Absolute paths of `tsconfig.json` and all it extends. */
  readonly configFiles: readonly string[];
  /** Whether a file of the program is no longer on disk what this was made of. */
  isStale(): boolean;
  /**
   * Emits JavaScript and source maps.
   * @param writeFile where the caller writes more beside it; else all files of the emit are written together.
   * @returns the absolute paths written and the built entry.
   * @throws ProjectError (CS4013) when a file cannot be written.
   */
  emit(outDir: string, writeFile?: WriteFile): Emission;
}

/** A persistent compiler for one project: a second `compile` reuses what did not change. */
export interface Compiler {
  compile(): Compilation;
  /**
   * TypeScript's own problems, where the project has a native compiler (TypeScript 7) to find them: `compile` then only
   * has Countersign's. For watching, `compile` has those with types as well, unless they are left for later, and these are
   * those with options, looked for once. Runs beside `compile`, in a process of its own.
   * @throws ProjectError (CS4010) when that compiler does not run.
   */
  readonly typeProblems?: (() => Promise<readonly Problem[]>) | undefined;
  /**
   * The same, of options and types, where types are left for later.
   * @param givenUp ends that process: what it would have found is of no interest any more.
   */
  readonly laterProblems?: ((givenUp?: AbortSignal) => Promise<readonly Problem[]>) | undefined;
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
  openapiVersion?: OpenapiVersion | undefined;
  timing?: Timing | undefined;
}): Promise<Project> {
  const { timing = UNTIMED } = at;
  const found = timing.in("configuration", () => findProject(at));
  if (!found.ok) throw new ProjectError(found.diagnostic);
  checkHono(found.value.root);
  useCompiler(timing.in("typescript", () => loadTypeScript(found.value.root)));
  const { outDir } = timing.in("configuration", () => readConfig(found.value.configFile)).options;
  return { ...found.value, outDir, openapiVersion: at.openapiVersion };
}

export interface CompilerOptions {
  /** Whether `compile` will be called again: a single run need not keep the books for that. */
  readonly watching?: boolean;
  /** Of one that is watching, whether types are checked before a compilation is handed out. Default `first`. */
  readonly types?: "first" | "later";
  /** Is told what the time goes into, of a single run. */
  readonly timing?: Timing | undefined;
}

/** @throws ProjectError when TypeScript cannot be loaded. */
export async function createCompiler(
  project: Project,
  { watching = false, types = "first", timing = UNTIMED }: CompilerOptions = {},
): Promise<Compiler> {
  useCompiler(loadTypeScript(project.root));
  const native = nativeCompiler(project.root);
  const sources = createSourceFiles();
  const emitter = createEmitter(project, { unchecked: types === "later" });
  const lasting = { project, sources, emitter, timing: UNTIMED };
  let api: NativeApi | undefined;
  const nativeApi = () => (api ??= native && startNativeApi(native, project));
  const programsAfter = watchPrograms(sources, types);
  let before: { readonly options: string; readonly transform: ProgramTransform } | undefined;
  const read: NativeRead = { files: undefined };
  return {
    typeProblems:
      native && nativeProblems(native, project, { api: watching ? undefined : nativeApi, read, timing }),
    laterProblems: native && types === "later" ? checkOf(native, project, { types: true }) : undefined,
    compile() {
      const config = timing.in("configuration", () => readConfig(project.configFile));
      const options = emitOptions(config.options, project.root, watching);
      const rootNames = config.fileNames.includes(project.entry)
        ? config.fileNames
        : [...config.fileNames, project.entry];
      const host = sources.host(options);
      if (!watching) {
        const configured = configPaths(config, project.root);
        const reads = recordReads(host);
        const door = doorOf(native ? "typescript7" : "typescript6");
        const programs = timing.in("program", () => programsOf(door, rootNames, options, host));
        const reading = readingOptionsAt(project.root);
        const transform = createTransform(programs.declared, {
          root: project.root,
          ...reading,
          timing,
          behind: programs.behind && {
            ...programs.behind,
            ...(door === "typescript7" && { native: () => nativeApi()?.current() }),
          },
        });
        const first = () => (native ? [] : errorsOfWhole(programs.whole()));
        const made = { options, host };
        const compilation = compilationOf({ ...lasting, timing }, programs, transform, { ...made, first });
        // A listing of names says too little of a program that takes JavaScript, which builds write as well, and nobody knows
        // what a module of rules reads.
        const isUnknown = options.allowJs || reading.rules.settings.modules.length > 0;
        if (isUnknown) return compilation;
        // Packages that only the native compiler reads had a part in it as well, which is known when it has checked.
        const inputs = () => {
          if (programs.made) return [reads, configured];
          return read.files && [reads, configured, readElsewhere(read.files)];
        };
        return Object.defineProperty(compilation, "inputs", { get: inputs });
      }
      const { programs, builder, packagesChanged } = programsAfter(rootNames, options, host);
      const reading = readingOptionsAt(project.root);
      const key = JSON.stringify([options, reading]);
      const transform = createTransform(programs.declared, {
        root: project.root,
        ...reading,
        previous: before?.options === key && !packagesChanged ? before.transform : undefined,
        behind: programs.behind,
      });
      before = { options: key, transform };
      emitter.compiled(transform);
      const isOvertaken = () => sources.isStale(transform.files);
      if (types === "later")
        return compilationOf(lasting, programs, transform, {
          ...{ options, host },
          first: () => [
            ...(native ? [] : programs.declared.getOptionsDiagnostics()),
            ...lostImports(programs, transform),
          ],
          later: native ? undefined : () => checkOfAffected(builder(), isOvertaken)(),
        });
      // Options are for the native compiler to judge.
      return compilationOf(lasting, programs, transform, {
        ...{ options, host },
        first: () =>
          native
            ? builder().getSemanticDiagnostics()
            : typeErrors(programs.whole(), () => builder().getSemanticDiagnostics()),
      });
    },
  };
}

const errorsOfWhole = (program: Program) => typeErrors(program, () => program.getSemanticDiagnostics());

/** TypeScript's part of what is found in this process. */
interface TypesOf {
  /** Before a compilation is handed out. */
  readonly first: () => readonly TsDiagnostic[];
  readonly later?: TypeCheck | undefined;
}

/** What stays from one compilation to the next. */
interface Lasting {
  readonly project: Project;
  readonly sources: SourceFiles;
  readonly emitter: Emitter;
  readonly timing: Timing;
}

/** What a program was made with. */
interface Made {
  readonly options: TsOptions;
  readonly host: CompilerHost;
}

function compilationOf(
  { project, sources, emitter, timing }: Lasting,
  programs: Programs,
  transform: ProgramTransform,
  { options, host, ...types }: TypesOf & Made,
): Compilation {
  const program = programs.declared;
  const syntax = timing.in("program", () => program.getSyntacticDiagnostics());
  // TypeScript's first: the checker then knows what the transform asks.
  const found = (syntax.length > 0 ? syntax : timing.in("types", types.first)).map(fromTypeScript);
  // As `tsc`: what does not parse is something else than was meant, here and wherever it is used.
  const entry = syntax.length === 0 ? program.getSourceFile(project.entry) : undefined;
  const linking = entry && inDocumentVersion(transform.link(entry), project.openapiVersion);
  const layout = workspaceLayout(program, host);
  const leads = specifierLeads(program, project.root, host, layout);
  const workspace = workspaceSources(programs, transform, { leads, layout, options, host });
  const own = timing.in("problems", () => {
    const ofFiles = syntax.length === 0 ? problemsOfFiles(transform, leads, workspace) : [];
    return ownProblems(ofFiles, linking?.diagnostics ?? [], programs);
  });
  const problems = together(found, own);
  return {
    problems,
    *checkTypes() {
      if (!types.later || syntax.length > 0) return problems;
      const later = yield* types.later();
      return later && together(later.map(fromTypeScript), own);
    },
    routes: linking?.program?.routes.map((route) => routeEntry(route, transform)) ?? [],
    linked: () => (isBroken(problems) ? undefined : linking?.program),
    beside: linking?.program?.beside ?? [],
    codecs: () => codecEntries(transform),
    settings: () => (entry ? settingsVariables(entry, transform) : []),
    artifact: (name, isAsked = true, settings) =>
      isBroken(problems, settings?.file) || !linking
        ? undefined
        : makeArtifact({ ...ARTIFACTS[name], isAsked }, linking, settings),
    further: (name) => (isBroken(problems) || !linking ? new Map() : makeBeside(ARTIFACTS[name], linking)),
    get unsettled() {
      return transform.unsettled;
    },
    problem: (diagnostic) => fromDiagnostic(diagnostic, programs),
    files: transform.files.map((file) => file.fileName),
    get declarations() {
      const own = new Set(transform.files);
      const all = programs.made ?? program;
      const others = all.getSourceFiles().filter((file) => !own.has(file));
      return others.flatMap((file) => (all.isSourceFileDefaultLibrary(file) ? [] : [file.fileName]));
    },
    configFiles: configFilesOf(program.getCompilerOptions()),
    isStale: () => sources.isStale((programs.made ?? program).getSourceFiles()),
    emit: (outDir, writeFile) => emitter.emit(programs, transform, { leads, workspace }, outDir, writeFile),
  };
}

/** @param made what is made, which may be wrong until it is. */
function isBroken(problems: readonly Problem[], made?: string): boolean {
  return problems.some(({ severity, file }) => severity === "error" && (made === undefined || file !== made));
}

function problemsOfFiles(
  transform: ProgramTransform,
  leads: Leads,
  workspace: WorkspaceSources,
): readonly Diagnostic[] {
  const ofRoutes = transform.files.flatMap((file) => transform.transform(file).diagnostics);
  return [...ofRoutes, ...uncompiledImports(transform, leads, workspace)];
}
