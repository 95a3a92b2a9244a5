/**
 * @module
 * `countersign/files`: files of the file system as results. On Node, and on Bun and Deno, which have its modules.
 */
import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { HttpError } from "../errors/http-error.js";
import { FileReply } from "../result/file-reply.js";
import { fileSource } from "./file-source.js";

export interface FileOptions {
  /** Has the client save the file: under its own name (`true`) or another one. By default it is shown. */
  readonly download?: boolean | string | undefined;
  /** Whether files and folders whose names begin with a dot may be sent. Default `false`: `.env` and `.git` are none of a client's. */
  readonly dotFiles?: boolean | undefined;
}

/**
 * Looks up a file to respond with. Nothing outside of the folder is ever sent: not by `..`, not by an absolute path, not by a
 * symbolic link. Make one for each request: a file that has changed since it was looked up is not sent.
 * @param folder where it lies, relative to the working directory or absolute. Never from a request.
 * @param name its path in the folder, with slashes; it may come from a request.
 * @throws HttpError 404 where there is no such file; Error where there is no such folder.
 * @example app.get("/manuals/:name", (name: string): Promise<FileReply> => file("manuals", name));
 */
export async function file(folder: string, name: string, options: FileOptions = {}): Promise<FileReply> {
  const { download, dotFiles = false } = options;
  const root = await realpath(folder).catch((cause: unknown) => {
    throw new Error(`There is no folder "${folder}" to send files of.`, { cause });
  });
  if (!isPathWithin(name, dotFiles)) throw new HttpError(404);
  const found = await realpath(path.join(root, name)).catch(missing);
  // Where a symbolic link leads is looked at like a path that a client sent.
  const within = path.relative(root, found).split(path.sep).join("/");
  if (path.isAbsolute(within) || !isPathWithin(within, dotFiles)) throw new HttpError(404);
  const stats = await stat(found, { bigint: true }).catch(missing);
  if (!stats.isFile()) throw new HttpError(404);
  const last = path.basename(name);
  return new FileReply({
    name: last,
    size: Number(stats.size),
    modified: stats.mtime,
    etag: `"${stats.size.toString(36)}-${stats.mtimeNs.toString(36)}"`,
    download: download === true ? last : download || undefined,
    read: (start, end) => fileSource(found, stats, start, end),
  });
}

/** A path of plain names: each says one file, and no character means something else on another system. */
function isPathWithin(name: string, dotFiles: boolean): boolean {
  // A colon begins a stream or a drive on Windows.
  if (name.includes("\0") || name.includes("\\") || (path.sep === "\\" && name.includes(":"))) return false;
  return name
    .split("/")
    .every((part) => part !== "" && part !== "." && part !== ".." && (dotFiles || !part.startsWith(".")));
}

/** What the file system says of a name that no file has. */
const MISSING: ReadonlySet<unknown> = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP", "EINVAL"]);

function missing(error: unknown): never {
  if (error instanceof Error && "code" in error && MISSING.has(error.code))
    throw new HttpError(404, undefined, { cause: error });
  throw error;
}
