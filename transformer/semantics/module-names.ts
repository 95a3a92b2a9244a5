import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

export interface ModuleNames {
  /** `src/models/item` for a file of the project, `package/path` for one of a dependency. */
  nameOf(file: string): string;
  /** Whether the file is one of Countersign's own public modules. */
  isCountersign(file: string): boolean;
}

const EXTENSION = /(\.d)?\.[cm]?[jt]sx?$/;

/** @param root absolute path of the project's folder. */
export function createModuleNames(root: string): ModuleNames {
  const names = new Map<string, string>();
  const own = new Map<string, boolean>();
  return {
    nameOf: (file) => remember(names, file, () => moduleName(file, root)),
    isCountersign: (file) => remember(own, path.dirname(file), () => isRuntimeFolder(path.dirname(file))),
  };
}

function remember<Value>(cache: Map<string, Value>, key: string, make: () => Value): Value {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const value = make();
  cache.set(key, value);
  return value;
}

function moduleName(file: string, root: string): string {
  const inPackage = file.lastIndexOf("/node_modules/");
  const name =
    inPackage >= 0
      ? file.slice(inPackage + "/node_modules/".length)
      : path.relative(root, file).split(path.sep).join("/");
  return name.replace(EXTENSION, "");
}

/**
 * The package is told by its `package.json`, not by its place: it may be linked, hoisted or a workspace. Only its
 * runtime counts, so that a class `App` in its own tests is not taken for the real one.
 */
function isRuntimeFolder(folder: string): boolean {
  for (let at = folder; ; at = path.dirname(at)) {
    const manifest = path.join(at, "package.json");
    if (existsSync(manifest)) {
      if (readPackageName(manifest) !== "countersign") return false;
      const inside = path.relative(at, folder).split(path.sep).join("/");
      return /^(dist\/types\/)?runtime(\/|$)/.test(inside);
    }
    if (at === path.dirname(at)) return false;
  }
}

function readPackageName(manifest: string): unknown {
  try {
    return (JSON.parse(readFileSync(manifest, "utf8")) as { name?: unknown }).name;
  } catch {
    return undefined;
  }
}
