import path from "node:path";
import type {
  CompilerOptions,
  ModuleResolutionHost,
  Program,
  ResolutionMode,
  ResolvedModuleFull,
  SourceFile,
  StringLiteralLike,
} from "typescript";
import { ts } from "../semantics/compiler.js";
import { moduleKind } from "./module-kind.js";
import { isFoundFromApp, packageNameIn } from "./workspace-dependencies.js";
import { type WorkspaceLayout, type WorkspacePackage, workspaceLayout } from "./workspace-layout.js";

/** Where a specifier leads from the emitted JavaScript. */
export type Lead =
  /** Node finds what TypeScript found, or it is not known. */
  | { readonly kind: "as-written"; readonly compiles?: SourceFile }
  /** Node finds it only under another name. */
  | { readonly kind: "renamed"; readonly specifier: string; readonly compiles?: SourceFile }
  /** Node would load TypeScript that is not part of the build: its path. */
  | { readonly kind: "uncompiled"; readonly file: string }
  /** Node does not find the package from where a source of the workspace is emitted. */
  | { readonly kind: "missing"; readonly package: string }
  /** A source of the workspace imports JavaScript from its own package, which is not part of the build: its path. */
  | { readonly kind: "not-emitted"; readonly file: string };

/** Remembers its results, for one program. */
export type Leads = (specifier: string, from: SourceFile) => Lead;

/** The program's internal list of a file's specifiers, including `import("…")` types and calls. */
interface Parsed {
  readonly imports?: readonly StringLiteralLike[];
}

export function specifiersOf(file: SourceFile): readonly StringLiteralLike[] {
  return (file as Parsed).imports ?? [];
}

type Renaming = Exclude<Lead, { readonly file: string } | { readonly package: string }>;

const AS_WRITTEN: Renaming = { kind: "as-written" };

/**
 * TypeScript finds modules in more ways than Node: `paths`, `baseUrl`, `rootDirs`, imports without extensions, files of a package
 * without theirs. The emitted JavaScript must name their real location.
 */
export function specifierLeads(
  program: Program,
  root: string,
  host: ModuleResolutionHost = ts.sys,
  layout: WorkspaceLayout = workspaceLayout(program, host),
): Leads {
  const options = program.getCompilerOptions();
  const mode = (file: SourceFile) => moduleKind(file.fileName, options);
  const resolve = (options: CompilerOptions) => resolver(root, options, mode, host);
  const asTypeScript = resolve(options);
  const asNode = resolve(nodeOptions(options));
  const implementation = resolve({ ...options, noDtsResolution: true } as CompilerOptions);
  const known = new Map<string, Lead>();

  function lead(specifier: string, from: SourceFile): Lead {
    const found = asTypeScript(specifier, from);
    if (!found) return AS_WRITTEN;
    const source = program.getSourceFile(found.resolvedFileName);
    const of = layout.packageOf(from);
    const target = source && layout.packageOf(source);
    if (source && target) {
      const built = of?.folder === target.folder ? undefined : asNode(specifier, from);
      if (!built || isTypeScript(built)) return { ...toOutput(specifier, from, source), compiles: source };
      return of ? fromPackage(specifier, built, of) : AS_WRITTEN;
    }
    const isEmitted = source && !source.isDeclarationFile && !program.isSourceFileFromExternalLibrary(source);
    if (isEmitted) return toOutput(specifier, from, source);
    const atRun = asNode(specifier, from);
    if (atRun && isTypeScript(atRun)) return { kind: "uncompiled", file: atRun.resolvedFileName };
    if (atRun) return of ? fromPackage(specifier, atRun, of) : AS_WRITTEN;
    return fileOfPackage(specifier, implementation(specifier, from));
  }

  function toOutput(specifier: string, from: SourceFile, target: SourceFile): Renaming {
    const folder = path.posix.dirname(layout.placeOf(from));
    const output = layout
      .placeOf(target)
      .replace(/\.([cm]?)tsx?$/, (all, c: string) =>
        all === ".tsx" && options.jsx === ts.JsxEmit.Preserve ? ".jsx" : `.${c}js`,
      );
    if (isRelative(specifier) && path.posix.join(folder, specifier) === output) return AS_WRITTEN;
    const isOwn = layout.packageOf(target) === undefined;
    if (specifier.startsWith("#") && isOwn && isConditional(specifier, root)) return AS_WRITTEN;
    const relative = path.posix.relative(folder, output);
    return { kind: "renamed", specifier: relative.startsWith(".") ? relative : `./${relative}` };
  }

  /** JavaScript that a source of the workspace imports, seen from where that source is emitted. */
  function fromPackage(specifier: string, found: ResolvedModuleFull, { folder }: WorkspacePackage): Lead {
    const file = found.resolvedFileName;
    if (isRelative(specifier) || (specifier.startsWith("#") && !file.includes("/node_modules/")))
      return { kind: "not-emitted", file };
    const name = found.packageId?.name ?? packageNameIn(specifier);
    return isFoundFromApp(name, found, { folder, root }) ? AS_WRITTEN : { kind: "missing", package: name };
  }

  /** The case of nearly all imports, decided without reading the disk: `./items.js` next to `items.ts`. */
  function isPlain(specifier: string, from: SourceFile): boolean {
    const [, stem, c] = /^(\.\.?\/.*)\.([cm]?)js$/.exec(specifier) ?? [];
    if (stem === undefined || options.rootDirs || program.isSourceFileFromExternalLibrary(from)) return false;
    const file = path.posix.join(path.posix.dirname(from.fileName), stem);
    return program.getSourceFile(`${file}.${c}ts`) !== undefined;
  }

  return (specifier, from) => {
    if (isPlain(specifier, from)) return AS_WRITTEN;
    const key = `${path.posix.dirname(from.fileName)} ${mode(from)} ${specifier}`;
    const before = known.get(key);
    if (before) return before;
    const found = lead(specifier, from);
    known.set(key, found);
    return found;
  };
}

type Resolve = (specifier: string, from: SourceFile) => ResolvedModuleFull | undefined;

function resolver(
  root: string,
  options: CompilerOptions,
  mode: (file: SourceFile) => ResolutionMode,
  host: ModuleResolutionHost,
): Resolve {
  const cache = ts.createModuleResolutionCache(root, (name) => name, options);
  return (specifier, from) =>
    ts.resolveModuleName(specifier, from.fileName, options, host, cache, undefined, mode(from))
      .resolvedModule;
}

/**
 * With these options, TypeScript looks for modules where Node does. `noDtsResolution` is an internal option, for editors: it
 * finds no declarations.
 */
function nodeOptions({ paths: _, baseUrl: __, rootDirs: ___, ...options }: CompilerOptions): CompilerOptions {
  return {
    ...options,
    module: options.module === ts.ModuleKind.CommonJS ? ts.ModuleKind.CommonJS : ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    customConditions: [],
    noDtsResolution: true,
  } as CompilerOptions;
}

/** `lodash/fp` is `lodash/fp.js` for Node, if the package has no `exports`. */
function fileOfPackage(specifier: string, found: ResolvedModuleFull | undefined): Lead {
  if (!found?.packageId || isTypeScript(found) || isRelative(specifier)) return AS_WRITTEN;
  const { name } = found.packageId;
  if (!specifier.startsWith(`${name}/`)) return AS_WRITTEN;
  const [folder, file] = splitAtPackage(found.resolvedFileName, name);
  const manifest: unknown = JSON.parse(ts.sys.readFile(`${folder}/package.json`) ?? "{}");
  if (file === undefined || Object(manifest).exports !== undefined) return AS_WRITTEN;
  return { kind: "renamed", specifier: `${name}/${file}` };
}

function splitAtPackage(file: string, name: string): readonly [folder: string, file: string | undefined] {
  const within = `/node_modules/${name}/`;
  const at = file.lastIndexOf(within);
  return at < 0 ? [file, undefined] : [file.slice(0, at + within.length - 1), file.slice(at + within.length)];
}

/** If `imports` of `package.json` depend on how Node is run, Node must choose from them. */
function isConditional(specifier: string, root: string): boolean {
  const manifest: unknown = JSON.parse(ts.sys.readFile(path.join(root, "package.json")) ?? "{}");
  const imports: unknown = Object(manifest).imports;
  const pattern = Object.keys(Object(imports)).find((key) => {
    const [before = "", after = ""] = key.split("*");
    return key.includes("*") ? specifier.startsWith(before) && specifier.endsWith(after) : key === specifier;
  });
  return pattern !== undefined && typeof Object(imports)[pattern] !== "string";
}

const isRelative = (specifier: string): boolean => /^\.\.?(\/|$)/.test(specifier);

const isTypeScript = ({ resolvedFileName }: ResolvedModuleFull): boolean =>
  /\.[cm]?tsx?$/.test(resolvedFileName) && !/\.d\.[cm]?ts$/.test(resolvedFileName);
