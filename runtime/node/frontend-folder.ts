import type { Encoding } from "../frontend/navigation.js";
import { FileReply } from "../result/file-reply.js";
import { needFileSystem } from "./file-system.js";
import { type Found, find, noFolder, storedFile } from "./stored-file.js";

/** Where files are looked for, and which. */
export interface Lookup {
  readonly folder: string;
  readonly dotFiles: boolean;
  /** In which compressions they may be sent, best first. */
  readonly encodings: readonly Encoding[];
}

/**
 * Looks for the file of a path.
 * @param isFolder whether the page of a folder is asked for.
 * @returns `folder` for one with a page, whose path lacks the slash at its end: what the page refers to would be missed.
 * @throws Error where there is no such folder.
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

/**
 * Looks, before an application starts, whether all is there.
 * @param fallback a file in the folder that is named as its fallback, if any is.
 * @returns what is missing.
 */
export function missingOf(folder: string, fallback: string | undefined): Error | undefined {
  const { fs, path } = needFileSystem();
  const isThere = (name: string) => fs.statSync(name, { throwIfNoEntry: false });
  if (!isThere(folder)?.isDirectory()) return noFolder(folder);
  if (fallback === undefined || isThere(path.join(folder, fallback))?.isFile()) return undefined;
  return new Error(`There is no file "${fallback}" in the folder "${folder}", whose fallback it is to be.`);
}
