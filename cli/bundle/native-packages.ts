import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";

/** Packages that find or build the native add-on of the package that depends on them. */
const LOADERS = ["bindings", "node-gyp-build", "node-pre-gyp", "@mapbox/node-pre-gyp", "prebuild-install"];

/**
 * Whether a package has a native add-on, which no bundle can contain: its `package.json` declares it, or the folder has a `.node`
 * file.
 * @param folder the package's folder.
 */
export function isNative(folder: string): boolean {
  const { gypfile, binary, napi, dependencies = {} } = manifestOf(folder);
  if (gypfile || binary || napi || existsSync(join(folder, "binding.gyp"))) return true;
  if (LOADERS.some((name) => name in Object(dependencies))) return true;
  // A folder that is not installed is source code, possibly with leftovers of a build.
  return folder.split(sep).includes("node_modules") && hasAddOn(folder);
}

/** The folder of the package that a file belongs to. */
export function packageOf(file: string): string | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    // A `package.json` without a name only declares the kind of modules in its folder.
    if (manifestOf(folder)["name"] !== undefined) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

function hasAddOn(folder: string): boolean {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    if (entry.isDirectory()) return entry.name !== "node_modules" && hasAddOn(join(folder, entry.name));
    return entry.name.endsWith(".node");
  });
}

function manifestOf(folder: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
  } catch {
    return {};
  }
}
