import type {
  CompilerHost,
  Program,
  ProjectReference,
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
import { stepping, type Timing, UNTIMED } from "../timing.js";
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
import { manifestsOf } from "./manifests.js";
import { withInstallation } from "./missing-package.js";
import { type NativeApi, startNativeApi } from "./native-api.js";
import { nativeCompiler } from "./native-compiler.js";
import { checkOf, type NativeRead, nativeProblems } from "./native-problems.js";
import type { OnStep } from "./on-step.js";
import { ownProblems, together } from "./own-problems.js";
import { fromDiagnostic, fromTypeScript, type Problem } from "./problems.js";
import { findProject, ProjectError, readingOptionsAt } from "./project.js";
import { checkAsTsc, errorsOf, inOneStep, referringProgram, withBuild } from "./project-references.js";
import { configPaths, readElsewhere, recordReads } from "./recording-host.js";
import { type RouteEntry, routeEntry } from "./route-entry.js";
import { type SettingsVariable, settingsVariables } from "./settings-entries.js";
import { createSourceFiles, type SourceFiles } from "./source-files.js";
import { type Leads, specifierLeads } from "./specifiers.js";
import { checkOfAffected, semanticInSteps, type TypeCheck, typeErrors } from "./type-check.js";
import { uncompiledImports } from "./uncompiled-imports.js";
import { watchPrograms } from "./watched-programs.js";
import { workspaceLayout } from "./workspace-layout.js";
import { type WorkspaceSources, workspaceSources } from "./workspace-sources.js";
import type { WriteFile } from "./write-together.js";

export type { CodecEntry } from "./codec-entries.js";
export type { Problem } from "./problems.js";
export type { RouteEntry } from "./route-entry.js";
export type { SettingsVariable } from "./settings-entries.js";

/** A TypeScript project that was found on disk. */
export interface Project {
  /** The folder of `tsconfig.json`. Paths in messages and type ids are relative to it. */
  readonly root: string;
  readonly configFile: string;
  /** Absolute path of the module whose default export is the app. */
  readonly entry: string;
  /** Absolute path of `outDir` in `tsconfig.json`, if it has one. */
  readonly outDir?: string | undefined;
  /** The OpenAPI version of its document, if that is not the app's. */
  readonly openapiVersion?: OpenapiVersion | undefined;
}

/** The state of the program at one moment. */
export interface Compilation {
  /**
   * Errors and warnings, sorted by file and position. If types are checked later: syntax errors, problems with options, and
   * Countersign's own problems before it is known which of those TypeScript explains better.
   */
  readonly problems: readonly Problem[];
  /**
   * Makes TypeScript check the types that were left for later, one file per step. The caller may stop between two steps.
   * @returns all problems; `undefined` if files have changed since.
   */
  checkTypes(): Generator<void, readonly Problem[] | undefined, void>;
  readonly routes: readonly RouteEntry[];
  /** The linked program; `undefined` if errors prevent it. */
  linked(): LinkedProgram | undefined;
  /** What the app serves apart from routes, by its full path. */
  readonly beside: readonly Pick<Beside, "kind" | "path">[];
  /** The variables that the entry and all of its imports read by `settings<T>()`. They are searched for at each call. */
  settings(): readonly SettingsVariable[];
  /** Every `codec<T>()` of the program. */
  codecs(): readonly CodecEntry[];
  /**
   * Creates an artifact; `undefined` if errors prevent it.
   * @param isAsked `false` for an artifact that was not requested, which is `undefined` if it would have no content.
   */
  artifact(name: ArtifactName, isAsked?: boolean, settings?: ArtifactSettings): string | undefined;
  /** Files that belong to an artifact: texts by their paths relative to its folder. */
  further(name: ArtifactName): ReadonlyMap<string, string>;
  /** The questions about types that the project's own declarations do not answer; `undefined` if nothing depends on that. */
  readonly unsettled: readonly UnsettledQuestion[] | undefined;
  /** Converts a command's diagnostic about the program, adding the line that it is about. */
  problem(diagnostic: Diagnostic): Problem;
  /** Absolute paths of the project's source files (without declaration files), which `dev` watches. */
  readonly files: readonly string[];
  /** Everything on disk that influenced this. Absent if that is not known, or when watching. */
  readonly inputs?: readonly Noted[];
  /** Absolute paths of all other files of the program except TypeScript's own: mostly declarations of packages. */
  readonly declarations: readonly string[];
  /** Absolute paths of `tsconfig.json`, everything that it extends, and each `package.json` of the project's own packages. */
  readonly configFiles: readonly string[];
  /** Whether a file of the program has changed on disk since it was read. */
  isStale(): boolean;
  /**
   * Emits JavaScript and source maps.
   * @param writeFile the function to write with, if the caller writes more files at the same time. Otherwise, all files of the
   * emit are written together.
   * @returns the absolute paths that were written, and the built entry.
   * @throws ProjectError (CS4013) if a file cannot be written.
   */
  emit(outDir: string, writeFile?: WriteFile): Emission;
}

/** A compilation that has begun. */
export interface Begun {
  /**
   * Returns the built modules in a folder that this compilation neither writes again nor finds changed, nor any module that they
   * import: Node may already load them. There are none before the first emit into that folder.
   */
  loadable(outDir: string): readonly string[];
}

/** A persistent compiler for one project: a second `compile` reuses what did not change. */
export interface Compiler {
  /**
   * @param begun called when it is known what an edit reached, before anything is read again. Only when watching.
   */
  compile(begun?: (begun: Begun) => void): Compilation;
  /**
   * Finds TypeScript's own problems if the project has a native compiler (TypeScript 7). `compile` then only returns
   * Countersign's. When watching, `compile` also returns problems with types, unless they are left for later, and this function
   * only those with options, which are looked for once. It runs in parallel with `compile`, in a process of its own.
   * @throws ProjectError (CS4010) if that compiler does not run.
   */
  readonly typeProblems?: (() => Promise<readonly Problem[]>) | undefined;
  /**
   * The same for options and types, if types are left for later.
   * @param givenUp ends that process: its result is no longer needed.
   */
  readonly laterProblems?: ((givenUp?: AbortSignal) => Promise<readonly Problem[]>) | undefined;
}

/**
 * Finds the project that a command is about.
 * @param at the entry and the `tsconfig.json`, relative to `cwd`, if the user named them.
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
  /** Whether `compile` will be called again. A single run does not need to record what the next one could reuse. */
  readonly watching?: boolean;
  /** When watching: whether types are checked before a compilation is returned. Default: `first`. */
  readonly types?: "first" | "later";
  /** Records how long each part takes, for a single run. */
  readonly timing?: Timing | undefined;
  /** When watching: see {@link OnStep}. */
  readonly onStep?: OnStep | undefined;
}

/** @throws ProjectError if TypeScript cannot be loaded. */
export async function createCompiler(
  project: Project,
  { watching = false, types = "first", timing = UNTIMED, onStep = () => {} }: CompilerOptions = {},
): Promise<Compiler> {
  useCompiler(loadTypeScript(project.root));
  const native = nativeCompiler(project.root);
  const sources = createSourceFiles(undefined, onStep);
  const emitter = createEmitter(project, { unchecked: types === "later" });
  const steps = stepping(onStep);
  const lasting = { project, sources, emitter, timing: steps };
  let api: NativeApi | undefined;
  const nativeApi = () => (api ??= native && startNativeApi(native, project));
  const programsAfter = watchPrograms(sources, types, onStep);
  let before: { readonly options: string; readonly transform: ProgramTransform } | undefined;
  const read: NativeRead = { files: undefined };
  return {
    typeProblems:
      native && nativeProblems(native, project, { api: watching ? undefined : nativeApi, read, timing }),
    laterProblems: native && types === "later" ? checkOf(native, project, { types: true }) : undefined,
    compile(begun) {
      const config = timing.in("configuration", () => readConfig(project.configFile));
      const options = emitOptions(config.options, project.root, watching);
      const references = config.projectReferences;
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
        const { whole } = programs;
        const referring = () => referringProgram(rootNames, options, host, references);
        const check = (program: Program) => inOneStep(() => errorsOfWhole(program));
        const first = () => (native ? [] : errorsOf(checkAsTsc({ whole, referring }, check)));
        const made = { options, references, host };
        const compilation = compilationOf({ ...lasting, timing }, programs, transform, { ...made, first });
        // A listing of names is not enough for a program that reads JavaScript, which builds also write. And it is not known what
        // a module of rules reads.
        const isUnknown = options.allowJs || reading.rules.settings.modules.length > 0;
        if (isUnknown) return compilation;
        // Packages that only the native compiler reads also had an influence. They are known after it has checked.
        const inputs = () => {
          if (programs.made) return [reads, configured];
          return read.files && [reads, configured, readElsewhere(read.files)];
        };
        return Object.defineProperty(compilation, "inputs", { get: inputs });
      }
      const { programs, builder, referring, packagesChanged } = programsAfter(
        ...([rootNames, options, host, references] as const),
      );
      const reading = readingOptionsAt(project.root);
      const key = JSON.stringify([options, reading]);
      const previous = before?.options === key && !packagesChanged ? before.transform : undefined;
      const transform = createTransform(programs.declared, {
        root: project.root,
        ...reading,
        previous,
        timing: steps,
        behind: programs.behind,
      });
      before = { options: key, transform };
      emitter.compiled(programs, transform, previous !== undefined);
      begun?.({ loadable: (outDir) => emitter.loadable(programs, transform, outDir) });
      const isOvertaken = () => sources.isStale(transform.files);
      const checkable = { whole: builder, referring };
      if (types === "later")
        return compilationOf(lasting, programs, transform, {
          ...{ options, references, host },
          first: () => [
            ...(native || references?.length ? [] : programs.declared.getOptionsDiagnostics()),
            ...lostImports(programs, transform),
          ],
          later: native
            ? undefined
            : checkAsTsc(checkable, (one) => checkOfAffected(one, { isOvertaken, onStep })),
        });
      // The native compiler checks the options.
      return compilationOf(lasting, programs, transform, {
        ...{ options, references, host },
        first: () =>
          native
            ? semanticInSteps(builder(), onStep)
            : errorsOf(checkAsTsc(checkable, (one) => checkOfAffected(one, { onStep }))),
      });
    },
  };
}

const errorsOfWhole = (program: Program) => typeErrors(program, () => program.getSemanticDiagnostics());

/** The part of the problems that TypeScript finds in this process. */
interface TypesOf {
  /** Before a compilation is returned. */
  readonly first: () => readonly TsDiagnostic[];
  readonly later?: TypeCheck | undefined;
}

/** What is shared by all compilations. */
interface Lasting {
  readonly project: Project;
  readonly sources: SourceFiles;
  readonly emitter: Emitter;
  readonly timing: Timing;
}

/** What a program was created with. */
interface Made {
  readonly options: TsOptions;
  readonly references: readonly ProjectReference[] | undefined;
  readonly host: CompilerHost;
}

function compilationOf(
  { project, sources, emitter, timing }: Lasting,
  programs: Programs,
  transform: ProgramTransform,
  { options, references, host, ...types }: TypesOf & Made,
): Compilation {
  const program = programs.declared;
  const typeProblem = (found: TsDiagnostic) =>
    withBuild(withInstallation(fromTypeScript(found), options), references);
  const syntax = timing.in("program", () => program.getSyntacticDiagnostics());
  // TypeScript's problems come first: after that, the checker has already computed the types that the transform needs.
  const found = (syntax.length > 0 ? syntax : timing.in("types", types.first)).map(typeProblem);
  // Like `tsc`: code that does not parse is not what its author meant, here and wherever it is used.
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
      return later && together(later.map(typeProblem), own);
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
    configFiles: [
      ...configFilesOf(program.getCompilerOptions()),
      ...manifestsOf(transform.files.map((file) => file.fileName)),
    ],
    isStale: () => sources.isStale((programs.made ?? program).getSourceFiles()),
    emit: (outDir, writeFile) => emitter.emit(programs, transform, { leads, workspace }, outDir, writeFile),
  };
}

/** @param made the file that is being created. Errors in it do not count, because it may be wrong until then. */
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
