import type { Encoding } from "../frontend/navigation.js";
import { FileReply } from "../result/file-reply.js";
import { needFileSystem } from "./file-system.js";
import { type Found, find, noFolder, storedFile } from "./stored-file.js";

/** Where to look for files, and which files. */
export interface Lookup {
  readonly folder: string;
  readonly dotFiles: boolean;
  /** The compressions in which they may be sent, best first. */
  readonly encodings: readonly Encoding[];
}

/**
 * Looks up the file of a path.
 * @param isFolder whether the page of a folder is requested.
 * @returns `folder` for a folder with a page if the path lacks the slash at its end: the page's relative links would miss.
 * @throws Error if there is no such folder.
 */
export async function lookUp(
  name: string,
  isFolder: boolean,
  lookup: Lookup,
): Promise<FileReply | "folder" | undefined> {
  const found = await find(lookup.folder, name, lookup.dotFiles);
  if (found?.stats.isFile()) return isFolder ? undefined : reply(found, name, lookup);
  if (!found?.stats.isDirectory()) return undefined;
  const page = name === "" ? INDEX : `${name}/${INDEX}`;
  const index = await find(lookup.folder, page, lookup.dotFiles);
  if (!index?.stats.isFile()) return undefined;
  return isFolder ? reply(index, page, lookup) : "folder";
}

const INDEX = "index.html";

async function reply(
  found: Found,
  name: string,
  { folder, dotFiles, encodings }: Lookup,
): Promise<FileReply> {
  const last = name.slice(name.lastIndexOf("/") + 1);
  for (const { name: encoding, ending } of encodings) {
    const compressed = await find(folder, name + ending, dotFiles);
    if (compressed?.stats.isFile()) return new FileReply(storedFile(compressed, last, { encoding }));
  }
  return new FileReply(storedFile(found, last));
}

/** Whether the frontend has been built. */
export async function isBuilt(folder: string): Promise<boolean> {
  const stats = await needFileSystem()
    .fs.promises.stat(folder)
    .catch(() => undefined);
  return stats?.isDirectory() ?? false;
}

/**
 * Checks before an application starts that everything exists.
 * @param fallback the file in the folder that is configured as its fallback, if any.
 * @returns an error that names what is missing.
 */
export function missingOf(folder: string, fallback: string | undefined): Error | undefined {
  const { fs, path } = needFileSystem();
  const isThere = (name: string) => fs.statSync(name, { throwIfNoEntry: false });
  if (!isThere(folder)?.isDirectory()) return noFolder(folder);
  if (fallback === undefined || isThere(path.join(folder, fallback))?.isFile()) return undefined;
  return new Error(`There is no file "${fallback}" in the folder "${folder}", although it is its fallback.`);
}
