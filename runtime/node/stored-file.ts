import type { BigIntStats } from "node:fs";
import type { StoredFile } from "../result/file-reply.js";
import { fileSource } from "./file-source.js";
import { needFileSystem } from "./file-system.js";

/** What lies in a folder under a name. */
export interface Found {
  /** Where it really lies, behind all symbolic links. */
  readonly place: string;
  readonly stats: BigIntStats;
}

/**
 * Looks for a name in a folder. Nothing outside of the folder is found: not by `..`, not by an absolute path, not by a symbolic
 * link.
 * @param folder relative to the working directory or absolute.
 * @param name a path with slashes; it may come from a client. Empty for the folder itself.
 * @param dotFiles whether what begins with a dot is found.
 * @throws Error where there is no such folder.
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
    // Where a symbolic link leads is looked at like a path that a client sent.
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
  return new Error(`There is no folder "${folder}"${where} to send files of.`, cause ? { cause } : {});
}

/**
 * What is found as a file that can be sent.
 * @param name the last part of the path that it was asked for by.
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

/** A path of plain names: each says one file, and no character means something else on another system. */
function isPathWithin(name: string, dotFiles: boolean): boolean {
  // A colon begins a stream or a drive on Windows.
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

/** What is well known is there to be read by all (RFC 8615, 3). */
const isHidden = (part: string) => part.startsWith(".") && part !== ".well-known";

/** What the file system says of a name that no file has. */
const MISSING: ReadonlySet<unknown> = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP", "EINVAL"]);
