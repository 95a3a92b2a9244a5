import type * as Fs from "node:fs";
import type * as Path from "node:path";

/** Node's modules for files, which Bun and Deno have, too. */
export interface FileSystem {
  readonly fs: typeof Fs;
  readonly path: typeof Path;
}

/**
 * The file system, asked for when it is needed: an import would keep an application from loading where there is none, since
 * bundlers put all imports of the platform at the top of a bundle.
 * @returns undefined where there is none.
 */
function fileSystem(): FileSystem | undefined {
  const { process } = globalThis as { readonly process?: Partial<NodeJS.Process> };
  const fs = process?.getBuiltinModule?.("node:fs");
  const path = process?.getBuiltinModule?.("node:path");
  return fs && path && { fs, path };
}

/** @throws Error where there is none. */
export function needFileSystem(): FileSystem {
  const found = fileSystem();
  if (!found) throw new Error("This platform has no file system to send files from.");
  return found;
}
