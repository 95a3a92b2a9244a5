import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** A package as Node finds it, with the parts of its `package.json` that hosts need. */
export interface InstalledPackage {
  /** Absolute path. */
  readonly folder: string;
  readonly version: string;
  readonly bin?: string | Readonly<Record<string, string>> | undefined;
  /** Version ranges by name. */
  readonly peers: Readonly<Record<string, string>>;
}

/**
 * @param from the absolute path or URL of a file, which need not exist.
 * @param name the name of a package that exports its `package.json`, as all packages that are looked for here do.
 * @returns `undefined` if it is not installed there.
 */
export function installedPackage(from: string, name: string): InstalledPackage | undefined {
  try {
    const file = createRequire(from).resolve(`${name}/package.json`);
    const { version, bin, peerDependencies = {} } = JSON.parse(readFileSync(file, "utf8"));
    return { folder: path.dirname(file), version: String(version), bin, peers: peerDependencies };
  } catch {
    return undefined;
  }
}
