import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";

/** Packages that find or make the native add-on of the one that depends on them. */
const LOADERS = ["bindings", "node-gyp-build", "node-pre-gyp", "@mapbox/node-pre-gyp", "prebuild-install"];

/**
 * Whether a package has a native add-on, which no bundle can hold: its own `package.json` says so, or a `.node` file lies in it.
 * @param folder the package's.
 */
export function isNative(folder: string): boolean {
  const { gypfile, binary, napi, dependencies = {} } = manifestOf(folder);
  if (gypfile || binary || napi || existsSync(join(folder, "binding.gyp"))) return true;
  if (LOADERS.some((name) => name in Object(dependencies))) return true;
  // What is not installed is somebody's source, with a build's leavings around it.
  return folder.split(sep).includes("node_modules") && hasAddOn(folder);
}

/** The folder of the package that a file belongs to. */
export function packageOf(file: string): string | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    // A `package.json` without a name only says which kind of modules lies there.
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
