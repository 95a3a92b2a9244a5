import type { BigIntStats } from "node:fs";
import type { StoredFile } from "../result/file-reply.js";
import { fileSource } from "./file-source.js";
import { needFileSystem } from "./file-system.js";

/** What a folder contains under a name. */
export interface Found {
  /** Where it really is, after all symbolic links. */
  readonly place: string;
  readonly stats: BigIntStats;
}

/**
 * Looks for a name in a folder. Nothing outside of the folder is found, not with `..`, an absolute path or a symbolic link.
 * @param folder relative to the working directory or absolute.
 * @param name a path with slashes, which may come from a client. Empty for the folder itself.
 * @param dotFiles whether names that begin with a dot are found.
 * @throws Error if there is no such folder.
 */
export async function find(folder: string, name: string, dotFiles: boolean): Promise<Found | undefined> {
  const { fs, path } = needFileSystem();
  const { realpath, stat } = fs.promises;
  const root = await realpath(folder).catch((cause: unknown) => {
    throw noFolder(folder, cause);
  });
  if (name !== "" && !isPathWithin(name, dotFiles)) return undefined;
  try {
    const place = await realpath(path.join(root, name));
    // The target of a symbolic link is checked like a path that a client sent.
    const within = path.relative(root, place).split(path.sep).join("/");
    if (path.isAbsolute(within) || (within !== "" && !isPathWithin(within, dotFiles))) return undefined;
    return { place, stats: await stat(place, { bigint: true }) };
  } catch (error) {
    if (error instanceof Error && "code" in error && MISSING.has(error.code)) return undefined;
    throw error;
  }
}

export function noFolder(folder: string, cause?: unknown): Error {
  const { path } = needFileSystem();
  const resolved = path.resolve(folder);
  const where = resolved === folder ? "" : `, which is ${resolved},`;
  return new Error(`There is no folder "${folder}"${where} to send files from.`, cause ? { cause } : {});
}

/**
 * Turns what was found into a file that can be sent.
 * @param name the last part of the requested path.
 */
export function storedFile(
  { place, stats }: Found,
  name: string,
  more: Pick<StoredFile, "download" | "encoding"> = {},
): StoredFile {
  return {
    name,
    size: Number(stats.size),
    modified: stats.mtime,
    etag: `"${stats.size.toString(36)}-${stats.mtimeNs.toString(36)}"`,
    ...more,
    read: (start, end) => fileSource(place, stats, start, end),
  };
}

/** Whether a path consists of plain names: each names one file, and no character has another meaning on another system. */
function isPathWithin(name: string, dotFiles: boolean): boolean {
  // On Windows, a colon marks a stream or a drive.
  if (
    name.includes("\0") ||
    name.includes("\\") ||
    (needFileSystem().path.sep === "\\" && name.includes(":"))
  )
    return false;
  return name
    .split("/")
    .every((part) => part !== "" && part !== "." && part !== ".." && (dotFiles || !isHidden(part)));
}

/** Well-known files are meant to be read by everyone (RFC 8615, 3). */
const isHidden = (part: string) => part.startsWith(".") && part !== ".well-known";

/** The error codes of the file system for a name without a file. */
const MISSING: ReadonlySet<unknown> = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP", "EINVAL"]);
