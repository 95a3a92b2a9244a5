/** @module `countersign/files`: files of the file system as results. On Node, and on Bun and Deno, which have Node's modules. */
import { HttpError } from "../errors/http-error.js";
import { FileReply } from "../result/file-reply.js";
import { find, storedFile } from "./stored-file.js";

/** Options of a file that is sent. */
export interface FileOptions {
  /** Makes the client save the file, under its own name (`true`) or another one. By default the client shows it. */
  readonly download?: boolean | string | undefined;
  /**
   * Whether files and folders whose names begin with a dot may be sent. Default `false`, because `.env` and `.git` are not for
   * clients.
   */
  readonly dotFiles?: boolean | undefined;
}

/**
 * Looks up a file to respond with. Nothing outside of the folder is ever sent, not with `..`, an absolute path or a symbolic
 * link. Create one for each request: a file that has changed since it was looked up is not sent.
 * @param folder the folder, relative to the working directory or absolute. Never take it from a request.
 * @param name the file's path in the folder, with slashes. It may come from a request.
 * @throws HttpError 404 if there is no such file; Error if there is no such folder.
 * @example
 * app.get("/manuals/:name", (name: string): Promise<FileReply> => file("manuals", name));
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
