import { isBuiltin } from "node:module";
import type {
  CompilerHost,
  CompilerOptions,
  ModuleResolutionCache,
  Program,
  ResolvedModuleWithFailedLookupLocations,
  ResolvedProjectReference,
  SourceFile,
  StringLiteralLike,
} from "typescript";
import { ts } from "../semantics/compiler.js";
import type { Behind } from "../semantics/doors.js";
import type { Follow } from "../semantics/package-exports.js";
import { type Ambient, additionsIn, ambientOf, isPlatform } from "./ambient-packages.js";
import { withConfigFile } from "./config.js";
import type { Door } from "./door.js";
import { PLATFORM_FILE, standIn } from "./platform-declarations.js";
import { isDeclared } from "./vocabulary.js";

/** One project as two programs with the same parsed files. */
export interface Programs {
  /**
   * The declarations of the project's own files: these files, TypeScript's library without the browser's, and the vocabulary. Its
   * checker does not find what comes from a package. It checks no types.
   */
  readonly declared: Program;
  /** The program with all packages, as TypeScript itself creates it. It is created at the first call. */
  whole(): Program;
  /** The whole program, if it has been created. */
  readonly made: Program | undefined;
  /** Finds what the declared program leaves out, file by file. Absent if the declared program is the whole one. */
  readonly follow?: Follow | undefined;
  /** Gets the questions that the declared program cannot answer. Absent in the same case. */
  readonly behind?: Behind | undefined;
  /** The trees of files that replace those on disk. The next programs reuse them, as they reuse those of unchanged files. */
  readonly standIns?: StandIns | undefined;
  /** A file of either program. A file of the whole program alone is only named after that program was created. */
  getSourceFile(fileName: string): SourceFile | undefined;
}

type StandIns = Map<string, SourceFile>;

/** A program that is the whole one from the start. */
export function wholeOnly(program: Program): Programs {
  const whole = () => program;
  return { declared: program, whole, made: program, getSourceFile: (name) => program.getSourceFile(name) };
}

/** The programs that a door needs for a project: see {@link createPrograms}. */
export function programsOf(door: Door, ...of: Parameters<typeof createPrograms>): Programs {
  if (door !== "typescript6") return createPrograms(...of);
  const [rootNames, options, host, previous] = of;
  return wholeOnly(ts.createProgram(rootNames, options, host, previous?.made));
}

/**
 * @param host the host of the whole program. It gets the request for a file of both programs twice, and must return the same
 * object: a node then works with both checkers.
 * @param previous the programs of the same project and options, before an edit.
 * @param makeWhole creates the whole program, if another part of the host also does.
 */
export function createPrograms(
  rootNames: readonly string[],
  options: CompilerOptions,
  host: CompilerHost,
  previous?: Programs,
  makeWhole = (before?: Program) => ts.createProgram(rootNames, options, host, before),
): Programs {
  const ambient = ambientOf(options, host);
  const own = declaredOptions(options, ambient);
  const resolve = resolver(host, own);
  const standIns: StandIns = previous?.standIns ?? new Map();
  const declared = ts.createProgram(
    rootNames,
    own,
    declaredHost(host, resolve, standIns),
    previous?.declared,
  );
  // Not the programs before it: a reference would keep all of them alive.
  let before = previous?.made;
  let made: Program | undefined;
  const whole = () => {
    made ??= makeWhole(before);
    before = undefined;
    return made;
  };
  const follow = followFrom(declared, host, resolve);
  return {
    declared,
    whole,
    get made() {
      return made;
    },
    behind: { whole, isAddedTo: additionsIn(declared, ambient, follow, host) },
    standIns,
    follow,
    getSourceFile: (name) => made?.getSourceFile(name) ?? declared.getSourceFile(name),
  };
}

/** Keeps every option that determines how a file is parsed and bound: both programs have the same trees. */
function declaredOptions(options: CompilerOptions, ambient: readonly Ambient[]): CompilerOptions {
  const types = ambient.flatMap(({ name, file }) => (file !== undefined && isDeclared(file) ? [name] : []));
  const lib = options.noLib ? {} : { lib: libraries(options, ambient) };
  return withConfigFile(options, { ...options, ...lib, types, noCheck: true });
}

/** The browser's library is by far the largest, and only names are needed from it. */
function libraries(options: CompilerOptions, ambient: readonly Ambient[]): string[] {
  const { lib = [withoutBrowser(ts.getDefaultLibFileName(options))] } = options;
  const others = lib.filter((name) => !BROWSER.test(name));
  const hasPlatform = !options.lib || others.length < lib.length || ambient.some(isPlatform);
  return hasPlatform ? [...others, PLATFORM_FILE] : others;
}

const BROWSER = /^lib\.(dom|webworker|scripthost)\b/;

/** `lib.es2022.full.d.ts` is `lib.es2022.d.ts` with the browser's library. */
function withoutBrowser(name: string): string {
  if (name === "lib.d.ts") return "lib.es5.d.ts";
  if (name === "lib.es6.d.ts") return "lib.es2015.d.ts";
  return name.replace(".full.", ".");
}

const NO_TYPES = { resolvedTypeReferenceDirective: undefined };
const LEFT_OUT: ResolvedModuleWithFailedLookupLocations = { resolvedModule: undefined };

interface Resolver {
  readonly cache: ModuleResolutionCache;
  resolve(
    specifier: StringLiteralLike,
    from: SourceFile,
    redirected?: ResolvedProjectReference,
  ): ResolvedModuleWithFailedLookupLocations;
}

function resolver(host: CompilerHost, options: CompilerOptions): Resolver {
  const canonical = (name: string) => host.getCanonicalFileName(name);
  const cache = ts.createModuleResolutionCache(host.getCurrentDirectory(), canonical, options);
  return {
    cache,
    resolve(specifier, from, redirected) {
      const ofFile = redirected?.commandLine.options ?? options;
      const mode = ts.getModeForUsageLocation(from, specifier, ofFile);
      return ts.resolveModuleName(specifier.text, from.fileName, ofFile, host, cache, redirected, mode);
    },
  };
}

function declaredHost(host: CompilerHost, { cache, resolve }: Resolver, standIns: StandIns): CompilerHost {
  return {
    ...host,
    getSourceFile(fileName, settings, ...more) {
      const text = standIn(fileName);
      if (text === undefined) return host.getSourceFile(fileName, settings, ...more);
      const made = ts.createSourceFile(fileName, text, settings);
      const known = standIns.get(fileName);
      if (known && isParsedAlike(known, made)) return known;
      standIns.set(fileName, made);
      return made;
    },
    getModuleResolutionCache: () => cache,
    resolveModuleNameLiterals: (literals, _, redirected, __, file) =>
      literals.map((literal) => {
        const found = resolve(literal, file, redirected);
        return found.resolvedModule && isDeclared(found.resolvedModule.resolvedFileName) ? found : LEFT_OUT;
      }),
    resolveTypeReferenceDirectiveReferences: (references, from, redirected, options, file) =>
      references.map((reference) => {
        const name = typeof reference === "string" ? reference : reference.fileName;
        const mode = ts.getModeForFileReference(reference, file?.impliedNodeFormat);
        const found = ts.resolveTypeReferenceDirective(
          name,
          from,
          options,
          host,
          redirected,
          undefined,
          mode,
        );
        const target = found.resolvedTypeReferenceDirective?.resolvedFileName;
        return target !== undefined && isDeclared(target) ? found : NO_TYPES;
      }),
  };
}

/** Stand-ins have only a few lines. Parsing them again shows everything that depends on the options. */
const isParsedAlike = (one: SourceFile, other: SourceFile): boolean =>
  one.text === other.text &&
  one.languageVersion === other.languageVersion &&
  one.impliedNodeFormat === other.impliedNodeFormat;

/** Trees of packages are parsed only for this. The whole program parses its own. */
function followFrom(declared: Program, host: CompilerHost, { cache, resolve }: Resolver): Follow {
  const parsed = new Map<string, SourceFile | undefined>();
  const options = declared.getCompilerOptions();
  const manifests = cache.getPackageJsonInfoCache();
  const settings = (name: string) => {
    const impliedNodeFormat = ts.getImpliedNodeFormatForFile(name, manifests, host, options);
    return { languageVersion: ts.ScriptTarget.Latest, impliedNodeFormat };
  };
  return (specifier, from) => {
    if (isBuiltin(specifier.text)) return "untyped";
    const found = resolve(specifier, from).resolvedModule;
    if (!found) return undefined;
    const { resolvedFileName: name } = found;
    if (!/\.[cm]?tsx?$/.test(name)) return "untyped";
    const known = standIn(name) === undefined ? declared.getSourceFile(name) : undefined;
    if (known) return known;
    if (parsed.has(name)) return parsed.get(name);
    const text = host.readFile(name);
    const file = text === undefined ? undefined : ts.createSourceFile(name, text, settings(name), true);
    parsed.set(name, file);
    return file;
  };
}
