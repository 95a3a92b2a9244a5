import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

export interface ModuleNames {
  /**
   * `shop/src/models/item`: the package, and the path in it. A module has one name in every build, its own package's and
   * those of the packages that import it, for their types meet in one document. Without a named package it is the path
   * from the project's folder.
   */
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
  const inside = slashed(path.relative(root, file));
  const name =
    inPackage >= 0
      ? file.slice(inPackage + "/node_modules/".length)
      : (nameInPackage(file, inside) ?? inside);
  return name.replace(EXTENSION, "");
}

/** A package of the workspace is called as one from npm would be, wherever it stands. */
function nameInPackage(file: string, inside: string): string | undefined {
  const manifest = manifestAbove(path.dirname(file));
  const name = manifest === undefined ? undefined : readPackageName(manifest);
  if (manifest === undefined || typeof name !== "string" || name === "") return undefined;
  // Projects within Countersign's own package are its tests and examples, which are no part of it.
  if (name === "countersign" && !inside.startsWith("../")) return undefined;
  return `${name}/${slashed(path.relative(path.dirname(manifest), file))}`;
}

const slashed = (file: string): string => file.split(path.sep).join("/");

/**
 * The package is told by its `package.json`, not by its place: it may be linked, hoisted or a workspace. Only its
 * runtime counts, so that a class `App` in its own tests is not taken for the real one.
 */
function isRuntimeFolder(folder: string): boolean {
  const manifest = manifestAbove(folder);
  if (!manifest || readPackageName(manifest) !== "countersign") return false;
  return /^(dist\/types\/)?runtime(\/|$)/.test(slashed(path.relative(path.dirname(manifest), folder)));
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
