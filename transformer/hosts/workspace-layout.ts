import path from "node:path";
import type { ModuleResolutionHost, Program, SourceFile } from "typescript";

/** A package of the workspace whose sources are compiled with the app. */
export interface WorkspacePackage {
  readonly name: string;
  /** Absolute path. */
  readonly folder: string;
  /** `imports` in its `package.json`. */
  readonly imports?: unknown;
}

/**
 * Where the JavaScript of each source file is, as a path among the sources. Only the relative path from one file to another
 * matters.
 */
export interface WorkspaceLayout {
  /** Absolute path. The extension is that of the source. */
  placeOf(file: SourceFile): string;
  /** The package that a file is compiled for; `undefined` for files of the app, of dependencies, and declarations. */
  packageOf(file: SourceFile): WorkspacePackage | undefined;
}

/** The folder in `outDir` that contains them. Each package keeps the structure of its folder. */
export const WORKSPACE_FOLDER = "_workspace";

/**
 * Finds the sources of a workspace: TypeScript finds them through `node_modules`, but after links are followed, they are
 * outside it. TypeScript reads them and emits nothing for them.
 */
export function workspaceLayout(program: Program, host: ModuleResolutionHost): WorkspaceLayout {
  const packages = new Map<string, WorkspacePackage | undefined>();
  function packageAt(folder: string): WorkspacePackage | undefined {
    if (packages.has(folder)) return packages.get(folder);
    const manifest = readManifest(`${folder}/package.json`, host);
    const above = path.posix.dirname(folder);
    const found = manifest
      ? { ...manifest, name: manifest.name ?? path.posix.basename(folder), folder }
      : above === folder
        ? undefined
        : packageAt(above);
    packages.set(folder, found);
    return found;
  }
  function packageOf(file: SourceFile) {
    const isElsewhere = file.isDeclarationFile || file.fileName.includes("/node_modules/");
    if (isElsewhere || !program.isSourceFileFromExternalLibrary(file)) return undefined;
    return packageAt(path.posix.dirname(file.fileName));
  }
  return {
    packageOf,
    placeOf(file) {
      const of = packageOf(file);
      if (!of) return file.fileName;
      const below = path.posix.relative(of.folder, file.fileName);
      return path.posix.join(rootOf(program), WORKSPACE_FOLDER, of.name, below);
    },
  };
}

/** The folder below which the structure of the app's own files is kept, as TypeScript determines it. */
function rootOf(program: Program): string {
  return (program as unknown as { getCommonSourceDirectory(): string }).getCommonSourceDirectory();
}

function readManifest(
  file: string,
  host: ModuleResolutionHost,
): { name?: string; imports?: unknown } | undefined {
  const text = host.fileExists(file) ? host.readFile(file) : undefined;
  if (text === undefined) return undefined;
  try {
    const { name, imports } = Object(JSON.parse(text));
    return { ...(isName(name) && { name }), ...(imports !== undefined && { imports }) };
  } catch {
    return {};
  }
}

/** Whether this can be the name of a folder. A name with `..` in it would lead out of the build. */
const isName = (name: unknown): name is string =>
  typeof name === "string" && /^(@[\w.~-]+\/)?[\w~-][\w.~-]*$/.test(name) && !name.startsWith("@../");
