import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** A package as Node finds it, and its `package.json` as far as hosts ask for it. */
export interface InstalledPackage {
  /** Absolute path. */
  readonly folder: string;
  readonly version: string;
  readonly bin?: string | Readonly<Record<string, string>> | undefined;
  /** Ranges by name. */
  readonly peers: Readonly<Record<string, string>>;
}

/**
 * @param from absolute path or URL of a file; need not exist.
 * @param name of a package that lets its `package.json` be read, as those that are asked for here do.
 * @returns `undefined` when it is not installed there.
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
