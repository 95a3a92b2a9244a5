import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { CompilerHost } from "typescript";

/** The paths where programs looked for files and found none. A file that is created there changes what imports refer to. */
export class AwaitedFiles {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  /** Records what a host does not find from now on. */
  record(host: CompilerHost): void {
    const { fileExists, directoryExists } = host;
    host.fileExists = (name) => this.#noted(fileExists(name), name, this.#files);
    if (directoryExists)
      host.directoryExists = (name) => this.#noted(directoryExists(name), name, this.#folders);
  }

  #noted(exists: boolean, name: string, missing: Set<string>): boolean {
    if (!exists) missing.add(name);
    return exists;
  }

  /** Whether a new file may change types of other files: it is found where none was, or declares something for all of them. */
  has(fileName: string): boolean {
    if (this.#files.has(fileName)) return true;
    for (let at = path.posix.dirname(fileName); at !== path.posix.dirname(at); at = path.posix.dirname(at))
      if (this.#folders.has(at)) return true;
    return mayDeclareGlobally(fileName);
  }
}

function mayDeclareGlobally(fileName: string): boolean {
  if (/\.d\.[cm]?ts$/.test(fileName)) return true;
  const isSource = /\.[cm]?tsx?$/.test(fileName) && existsSync(fileName);
  return isSource && /\bdeclare\s+(global|module)\b/.test(readFileSync(fileName, "utf8"));
}
