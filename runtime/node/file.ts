/**
 * @module
 * `countersign/files`: files of the file system as results. On Node, and on Bun and Deno, which have its modules.
 */
import { HttpError } from "../errors/http-error.js";
import { FileReply } from "../result/file-reply.js";
import { find, storedFile } from "./stored-file.js";

/** What is said of a file that is sent. */
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
  const found = name === "" ? undefined : await find(folder, name, dotFiles);
  if (!found?.stats.isFile()) throw new HttpError(404);
  const last = name.slice(name.lastIndexOf("/") + 1);
  return new FileReply(
    storedFile(found, last, { download: download === true ? last : download || undefined }),
  );
}
