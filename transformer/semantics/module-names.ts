import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

export interface ModuleNames {
  /**
   * `shop/src/models/item`: the package, and the path in it. A module has one name in every build, in that of its own package and
   * in those of packages that import it, because their types meet in one document. Without a named package, it is the path from
   * the project's folder.
   */
  nameOf(file: string): string;
  /** The name to show to people: `src/models/item` for a file of the project. */
  shownName(file: string): string;
  /** Whether the file is one of Countersign's own public modules. */
  isCountersign(file: string): boolean;
}

const EXTENSION = /(\.d)?\.[cm]?[jt]sx?$/;

/** @param root absolute path of the project's folder. */
export function createModuleNames(root: string): ModuleNames {
  const names = new Map<string, string>();
  const packages = new Map<string, Package | null>();
  const folders = new Map<string, boolean>();
  const own = new Map<string, boolean>();
  // A package has many folders.
  const packageNames = new Map<string, unknown>();
  const packageName = (manifest: string) =>
    remember(packageNames, manifest, () => readPackageName(manifest) ?? null);
  const packageOf = (folder: string) =>
    remember(packages, folder, () => packageAbove(folder, packageName) ?? null);
  const nameOf = (file: string) => remember(names, file, () => moduleName(file, root, packageOf));
  return {
    nameOf,
    shownName(file) {
      const inside = pathFrom(root, file);
      return isOutside(inside) ? nameOf(file) : inside.replace(EXTENSION, "");
    },
    isCountersign: (file) =>
      remember(own, file, () => {
        const folder = path.dirname(file);
        return remember(folders, folder, () => isRuntimeFolder(folder, packageName));
      }),
  };
}

function remember<Value>(cache: Map<string, Value>, key: string, make: () => Value): Value {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const value = make();
  cache.set(key, value);
  return value;
}

/** A package of the workspace has the same name as if it came from npm, wherever it is. */
function moduleName(
  file: string,
  root: string,
  packageOf: (folder: string) => Package | null | undefined,
): string {
  const inPackage = file.lastIndexOf("/node_modules/");
  if (inPackage >= 0) return file.slice(inPackage + "/node_modules/".length).replace(EXTENSION, "");
  const inside = pathFrom(root, file);
  const around = packageOf(path.dirname(file));
  // Projects within Countersign's own package are its tests and examples, which are not part of the package.
  const isNamed = around && !(around.name === "countersign" && !isOutside(inside));
  return (isNamed ? `${around.name}/${pathFrom(around.folder, file)}` : inside).replace(EXTENSION, "");
}

interface Package {
  readonly name: string;
  readonly folder: string;
}

/** What a `package.json` says that its package is called. */
type PackageName = (manifest: string) => unknown;

/** The nearest package, if it has a name. */
function packageAbove(folder: string, packageName: PackageName): Package | undefined {
  const manifest = manifestAbove(folder);
  const name = manifest === undefined ? undefined : packageName(manifest);
  if (manifest === undefined || typeof name !== "string" || name === "") return undefined;
  return { name, folder: path.dirname(manifest) };
}

const pathFrom = (folder: string, file: string): string =>
  path.relative(folder, file).split(path.sep).join("/");

const isOutside = (inside: string): boolean => /^\.\.\/|(^|\/)node_modules\//.test(inside);

/**
 * The package is recognized by its `package.json`, not by its location: it may be linked, hoisted or a workspace. Only its
 * runtime counts, so that a class `App` in its own tests is not taken for the real one.
 */
function isRuntimeFolder(folder: string, packageName: PackageName): boolean {
  const manifest = manifestAbove(folder);
  if (!manifest || packageName(manifest) !== "countersign") return false;
  return /^(dist\/types\/)?runtime(\/|$)/.test(pathFrom(path.dirname(manifest), folder));
}

function manifestAbove(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    const manifest = path.join(at, "package.json");
    if (existsSync(manifest)) return manifest;
    if (at === path.dirname(at)) return undefined;
  }
}

function readPackageName(manifest: string): unknown {
  try {
    return (JSON.parse(readFileSync(manifest, "utf8")) as { name?: unknown }).name;
  } catch {
    return undefined;
  }
}
