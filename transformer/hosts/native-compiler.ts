import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { installedPackage } from "./installed-package.js";

/** TypeScript 7 or later, as installed in a project. */
export interface NativeCompiler {
  readonly version: string;
  /** Absolute path of its `tsc`, a script for Node that starts the executable. */
  readonly tsc: string;
  /** The executable itself, which saves starting Node (0.1 s of CPU time); `undefined` if it is not found. */
  readonly executable: string | undefined;
}

/**
 * The native compiler that a project checks its types with.
 * @param root absolute path of the project's folder.
 * @returns `undefined` if the project's `typescript` is older, or if there is none.
 */
export function nativeCompiler(root: string): NativeCompiler | undefined {
  const own = installedPackage(path.join(root, "package.json"), "typescript");
  const tsc = typeof own?.bin === "string" ? own.bin : own?.bin?.["tsc"];
  if (!own || !tsc || Number.parseInt(own.version, 10) < 7) return undefined;
  return { version: own.version, tsc: path.join(own.folder, tsc), executable: executableOf(own.folder) };
}

/** Searches like the package's own `lib/getExePath.js`: in the package for the platform, which must have the same version. */
function executableOf(folder: string): string | undefined {
  const name = `@typescript/typescript-${process.platform}-${process.arch}`;
  try {
    const found = createRequire(path.join(folder, "package.json")).resolve(`${name}/package.json`);
    const file = path.join(path.dirname(found), "lib", process.platform === "win32" ? "tsc.exe" : "tsc");
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}
