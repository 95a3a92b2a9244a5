import path from "node:path";
import type { CompilerOptions, ModuleResolutionCache, SourceFile } from "typescript";
import type { Edits } from "../4-generate/edits.js";
import type { Linking } from "../5-link/linked-program.js";
import { ts, useCompiler } from "../semantics/compiler.js";
import { createSession } from "../session.js";
import { createTransform, type ProgramTransform } from "../transform.js";
import { AwaitedFiles } from "./awaited-files.js";
import { configFilesOf, readConfig } from "./config.js";
import { type Programs, programsOf } from "./declared-program.js";
import { doorOf } from "./door.js";
import { checkHono } from "./hono.js";
import { type InsertedModule, KeptModules, keptFile, type Provenance } from "./kept-modules.js";
import { loadTypeScript } from "./load-typescript.js";
import { manifestsOf } from "./manifests.js";
import { moduleKind } from "./module-kind.js";
import { LastingNativeApi, startNativeApi } from "./native-api.js";
import { nativeCompiler } from "./native-compiler.js";
import { withCauses } from "./own-problems.js";
import { fromDiagnostic, type Problem } from "./problems.js";
import { findConfig, findEntry, ProjectError, readingOptionsAt, readPackageJson } from "./project.js";
import { fingerprintOf, keyOf, ProgramNotes } from "./provenance.js";
import { createSourceFiles } from "./source-files.js";
import { insertionsOf } from "./text-edits.js";
import { untypedImport } from "./untyped-import.js";

/** The result of compiling one module of a project. */
export interface CompiledModule {
  readonly file: SourceFile;
  /** Absent if the module registers no route, or has errors. */
  readonly edits: Edits | undefined;
  /**
   * Countersign's own problems, and TypeScript's that cause them. Others are left to `tsc` or `countersign check`. A module that
   * does not parse has none.
   */
  readonly problems: readonly Problem[];
  /** Absolute paths of every file that may have influenced it. */
  readonly inputs: readonly string[];
}

/** How a file changed. A new or deleted file can also change what an unchanged import refers to. */
export type Change = "update" | "create" | "delete";

/** A program's app, and its problems. */
export interface LinkedApp {
  readonly linking: Linking;
  readonly problems: readonly Problem[];
}

/** The program of one `tsconfig.json`, shared by all plugins and loaders in a process that use it. */
export interface ProjectService {
  /** The folder of `tsconfig.json`. */
  readonly root: string;
  /** Whether a file is one of the program's. */
  has(fileName: string): boolean;
  /** Whether the file is saved as one of them: see {@link keepIn}. */
  keeps(fileName: string): boolean;
  /**
   * Compiles a module; `undefined` if it is not part of the program.
   * @param text the module's text in the host.
   */
  module(fileName: string, text: string): CompiledModule | undefined;
  /** The same for hosts that only change the text. Uses the saved result if it is still valid. */
  inserted(fileName: string, text: string): InsertedModule | undefined;
  /** Makes {@link inserted} save its results for the next process, in a folder of caches. */
  keepIn(folder: string): void;
  /** Writes the results to keep. */
  save(): void;
  /** Problems of the project's entire apps, such as a path that is registered twice. */
  appProblems(): readonly Problem[];
  /** Unknown options in package.json. The problems of apps include them: this is for hosts that do not request those. */
  optionProblems(): readonly Problem[];
  /**
   * The app that a module exports.
   * @param entry relative to the root. Default: where the command line looks for it.
   * @returns `undefined` if this is not a module of the project.
   * @throws ProjectError if there is no such module.
   */
  link(entry?: string): LinkedApp | undefined;
  /** The source file that an import refers to, if it must be compiled: it is not a declaration, and in no package. */
  resolve(specifier: string, from: string): string | undefined;
  /** The format that a module is emitted in. */
  formatOf(fileName: string): "module" | "commonjs";
  readonly options: CompilerOptions;
  /**
   * Must be called when a file may have changed. The program is created again when it is next needed.
   * @param fileName the file, if it is known. What imports refer to also depends on the content of package.json and tsconfig.json.
   */
  changed(change?: Change, fileName?: string): void;
  /** Whether a new file may change the types of modules that were compiled before. Must be called before {@link changed}. */
  isAwaited(fileName: string): boolean;
}

const services = new Map<string, ProjectService>();

/**
 * The service of a project.
 * @param at `tsconfig`, relative to `cwd`, if the user named one.
 * @throws ProjectError if there is no such file, or no TypeScript.
 */
export function projectService(at: { cwd: string; tsconfig?: string | undefined }): ProjectService {
  const found = findConfig(at.cwd, at.tsconfig);
  if (!found.ok) throw new ProjectError(found.diagnostic);
  return serviceOf(found.value);
}

function serviceOf(configFile: string): ProjectService {
  const known = services.get(configFile);
  if (known) return known;
  checkHono(path.dirname(configFile));
  useCompiler(loadTypeScript(path.dirname(configFile)));
  const { fileNames, projectReferences = [] } = readConfig(configFile);
  const service =
    fileNames.length === 0 && projectReferences.length > 0
      ? createSolution(configFile, projectReferences.map(ts.resolveProjectReferencePath))
      : createService(configFile);
  services.set(configFile, service);
  return service;
}

/** A `tsconfig.json` with only `references`, as in Vite's templates: each module belongs to one of them. */
function createSolution(configFile: string, references: readonly string[]): ProjectService {
  const parts = references.map(serviceOf);
  const entryOf = (entry?: string) => {
    const found = findEntry(path.dirname(configFile), undefined, entry);
    if (!found.ok) throw new ProjectError(found.diagnostic);
    return found.value;
  };
  // If a part is known to have the file, no part has to create its program.
  const partOf = (fileName: string) =>
    parts.find((part) => part.keeps(fileName)) ?? parts.find((part) => part.has(fileName));
  return {
    root: path.dirname(configFile),
    has: (fileName) => partOf(fileName) !== undefined,
    keeps: (fileName) => parts.some((part) => part.keeps(fileName)),
    module: (fileName, text) => (partOf(fileName) ?? parts[0])?.module(fileName, text),
    inserted: (fileName, text) => (partOf(fileName) ?? parts[0])?.inserted(fileName, text),
    keepIn: (folder) => {
      for (const part of parts) part.keepIn(folder);
    },
    save: () => {
      for (const part of parts) part.save();
    },
    appProblems: () => parts.flatMap((part) => part.appProblems()),
    optionProblems: () => optionProblemsAt(new Set(parts.map(({ root }) => root))),
    resolve: (specifier, from) => (partOf(from) ?? parts[0])?.resolve(specifier, from),
    formatOf: (fileName) => (partOf(fileName) ?? parts[0])?.formatOf(fileName) ?? "module",
    options: parts[0]?.options ?? {},
    link(entry) {
      const file = entryOf(entry);
      return partOf(file)?.link(file);
    },
    isAwaited: (fileName) => parts.some((part) => part.isAwaited(fileName)),
    changed: (change, fileName) => {
      for (const part of parts) part.changed(change, fileName);
    },
  };
}

/** The state between two changes. */
interface State {
  readonly programs: Programs;
  readonly transform: ProgramTransform;
}

/** A service that shares nothing with others, as in a process of its own. TypeScript must have been chosen. */
export function createService(configFile: string): ProjectService {
  const root = path.dirname(configFile);
  /** Texts in the host that differ from those on disk, because another plugin changed them. */
  const overlay = new Map<string, string>();
  let sources = createSourceFiles(overlay);
  /** Modules that a host has requested although `tsconfig.json` does not list them. */
  const extra = new Set<string>();
  let { options } = readConfig(configFile);
  let resolutions: ModuleResolutionCache | undefined;
  let awaited: AwaitedFiles | undefined;
  const session = createSession();
  const asked = new LastingNativeApi(() => {
    const compiler = nativeCompiler(root);
    return compiler && startNativeApi(compiler, { root, configFile });
  });
  let state: State | undefined;
  let previous: Programs | undefined;
  const door = doorOf("declared");
  let kept: { readonly modules: KeptModules; readonly notes: ProgramNotes } | undefined;

  function current(): State {
    if (state) return state;
    const config = readConfig(configFile);
    const { fileNames } = config;
    options = config.options;
    const rootNames = [...new Set([...fileNames, ...extra])];
    const host = sources.host(options);
    // Without a previous program, everything is looked up again.
    if (!previous || !awaited) awaited = new AwaitedFiles();
    awaited.record(host);
    kept?.notes.program(host, config);
    const programs = programsOf(door, rootNames, options, host, previous);
    previous = programs;
    const { declared } = programs;
    const native = door === "typescript7" ? { native: askedOfDisk } : {};
    const behind = programs.behind && { ...programs.behind, ...native };
    state = {
      programs,
      transform: createTransform(declared, { root, ...readingOptionsAt(root), session, behind }),
    };
    return state;
  }

  /** The native compiler reads the disk, so it does not see another plugin's changes to a module. */
  function askedOfDisk() {
    return overlay.size === 0 ? asked.current() : undefined;
  }

  function changed(change: Change = "create", fileName?: string): void {
    state = undefined;
    asked.changed();
    kept?.modules.changed();
    // TypeScript reuses what imports refer to from the previous program.
    const configures = fileName !== undefined && decidesImports(fileName, options);
    if (change === "update" && !configures) return;
    // Whether a file is a module of ES or CommonJS is a part of its tree.
    if (configures) sources = createSourceFiles(overlay);
    previous = undefined;
    resolutions = undefined;
    kept?.notes.forget();
  }

  const provenance = (notes: ProgramNotes): Provenance => ({
    key: () => keyOf(root, readConfig(configFile), door),
    program: current,
    // Another plugin's changes to a module are not on disk, and the native compiler does not return where it looked for files.
    seen: () => (overlay.size > 0 || door === "typescript7" ? undefined : notes.seen(current().programs)),
    fingerprint(fileName) {
      const { programs, transform } = current();
      return fingerprintOf(fileName, programs, transform);
    },
  });

  /** Adds the files that decide what imports refer to. The options for names in package.json affect the code, too. */
  function withConfiguration(inputs: readonly string[]): readonly string[] {
    return [...inputs, ...manifestsOf([configFile, ...inputs]), ...configFilesOf(options)];
  }

  /** The module with exactly this text, if it can be part of the program. */
  function fileOf(fileName: string, text: string): SourceFile | undefined {
    const known = current().programs.declared.getSourceFile(fileName);
    if (known && sameText(known, text)) return known;
    if (!known) {
      if (!(isOfPrograms(fileName, options) && mayUseCountersign(text))) return undefined;
      extra.add(fileName);
      // No existing file has changed.
      state = undefined;
      previous = undefined;
    } else {
      // It was saved, and we have not been notified yet.
      overlay.delete(fileName);
      changed("update");
      const saved = current().programs.declared.getSourceFile(fileName);
      if (saved && sameText(saved, text)) return saved;
    }
    const read = current().programs.declared.getSourceFile(fileName);
    if (!read || sameText(read, text)) return read;
    overlay.set(fileName, text);
    changed("update");
    return current().programs.declared.getSourceFile(fileName);
  }

  function compiled(fileName: string, text: string): CompiledModule | undefined {
    const file = fileOf(fileName, text);
    if (!file || file.isDeclarationFile) return undefined;
    const { programs, transform } = current();
    const program = programs.declared;
    // The next tool that parses it reports the position, in the user's own text.
    if (program.getSyntacticDiagnostics(file).length > 0)
      return { file, edits: undefined, problems: [], inputs: [] };
    const { diagnostics } = transform.transform(file);
    const untyped = untypedImport(file, program);
    const problems = untyped
      ? [fromDiagnostic(untyped, program)]
      : withCauses(diagnostics, [], programs, () => [file, ...transform.inputs(file)]);
    const broken = problems.some(({ severity }) => severity === "error");
    const edits = broken ? undefined : transform.edits(file);
    const reads = edits !== undefined || problems.length > 0;
    return {
      file,
      edits,
      problems,
      inputs: reads
        ? withConfiguration([
            ...transform.inputs(file).map((input) => input.fileName),
            ...asked.packageFiles(),
          ])
        : [],
    };
  }

  return {
    root,
    keeps: (fileName) => kept?.modules.has(fileName) ?? false,
    has: (fileName) => current().programs.declared.getSourceFile(fileName) !== undefined,
    module: compiled,
    inserted(fileName, text) {
      const known = kept?.modules.get(fileName, text);
      if (known) return known.module;
      const module = compiled(fileName, text);
      const made = module && insertedModule(module, text);
      kept?.modules.remember(fileName, text, made);
      return made;
    },
    keepIn(folder) {
      if (kept) return;
      const notes = new ProgramNotes(root);
      kept = { notes, modules: new KeptModules(keptFile(folder, configFile), provenance(notes)) };
    },
    save: () => kept?.modules.save(),
    appProblems() {
      const { programs, transform } = current();
      const ofApps = transform.linkApps().flatMap(({ diagnostics }) => diagnostics);
      return withCauses([], ofApps, programs, () => transform.files);
    },
    optionProblems: () => optionProblemsAt([root]),
    link(entry) {
      const manifest = readPackageJson(root);
      if (!manifest.ok) throw new ProjectError(manifest.diagnostic);
      const found = findEntry(root, manifest.value, entry);
      if (!found.ok) throw new ProjectError(found.diagnostic);
      const { programs, transform } = current();
      const file = programs.declared.getSourceFile(found.value);
      if (!file) return undefined;
      const linking = transform.link(file);
      return { linking, problems: withCauses([], linking.diagnostics, programs, () => transform.files) };
    },
    resolve(specifier, from) {
      resolutions ??= ts.createModuleResolutionCache(root, (name) => name, options);
      const { resolvedModule } = ts.resolveModuleName(
        specifier,
        from,
        options,
        ts.sys,
        resolutions,
        undefined,
        moduleKind(from, options),
      );
      const file = resolvedModule?.resolvedFileName;
      const isSource =
        file !== undefined &&
        isOfPrograms(file, options) &&
        /\.[cm]?[jt]sx?$/.test(file) &&
        !/\.d\.[cm]?ts$/.test(file);
      return isSource && !file.includes("/node_modules/") ? file : undefined;
    },
    formatOf: (fileName) =>
      moduleKind(fileName, options) === ts.ModuleKind.CommonJS ? "commonjs" : "module",
    get options() {
      return options;
    },
    changed,
    isAwaited: (fileName) => awaited?.has(fileName) ?? true,
  };
}

/** Whether the content of a file decides what imports of others refer to. */
function decidesImports(fileName: string, options: CompilerOptions): boolean {
  return (
    path.basename(fileName) === "package.json" || configFilesOf(options).includes(path.resolve(fileName))
  );
}

function optionProblemsAt(roots: Iterable<string>): readonly Problem[] {
  const inNoFile = { getSourceFile: () => undefined };
  return [...roots].flatMap((root) =>
    readingOptionsAt(root).unknown.map((each) => fromDiagnostic(each, inNoFile)),
  );
}

function insertedModule({ file, edits, problems, inputs }: CompiledModule, text: string): InsertedModule {
  return { insertions: edits && insertionsOf(file, text, edits), problems, inputs };
}

/** TypeScript drops a byte order mark, and hosts may keep it. */
const sameText = (file: SourceFile, text: string): boolean => file.text === text.replace(/^\uFEFF/, "");

/** To TypeScript, JavaScript is only part of a program that enables it. */
export const isOfPrograms = (fileName: string, { allowJs, checkJs }: CompilerOptions): boolean =>
  (allowJs ?? checkJs ?? false) || /\.[cm]?tsx?$/.test(fileName);

/** Whether a module outside the project can have routes of its own: it must import its app or router. */
const mayUseCountersign = (text: string): boolean => text.includes("countersign");
