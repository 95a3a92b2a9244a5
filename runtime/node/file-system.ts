import type * as Fs from "node:fs";
import type * as Path from "node:path";

/** Node's modules for files, which Bun and Deno also have. */
export interface FileSystem {
  readonly fs: typeof Fs;
  readonly path: typeof Path;
}

/**
 * Looks up the file system when it is needed. An import would keep an application from loading on a platform without one, because
 * bundlers move all imports of the platform to the top of a bundle.
 * @returns undefined if there is none.
 */
function fileSystem(): FileSystem | undefined {
  const { process } = globalThis as { readonly process?: Partial<NodeJS.Process> };
  const fs = process?.getBuiltinModule?.("node:fs");
  const path = process?.getBuiltinModule?.("node:path");
  return fs && path && { fs, path };
}

/** @throws Error if there is none. */
export function needFileSystem(): FileSystem {
  const found = fileSystem();
  if (!found) throw new Error("This platform has no file system to send files from.");
  return found;
}
