import * as fs from "node:fs";
import { basename, dirname, join } from "node:path";
import { CS4013 } from "../diagnostics/catalogue.js";
import { ProjectError } from "./project.js";

/** Writes a file and creates the folders around it. */
export type WriteFile = (file: string, text: string) => void;

/** The part of the file system that writing needs. */
export type Disk = Pick<
  typeof fs,
  | "chmodSync"
  | "mkdirSync"
  | "realpathSync"
  | "renameSync"
  | "rmdirSync"
  | "rmSync"
  | "statSync"
  | "writeFileSync"
>;

/**
 * Writes several files: all of them or, if it fails, none. They are written under temporary names in the same folders and get
 * their own names when the work is done, so no one ever finds an incomplete file, no matter what happens in between.
 * @param work receives the function to write with. Its result is returned.
 * @throws ProjectError (CS4013) if a file cannot be written; any error of `work`.
 */
export function writeTogether<T>(work: (write: WriteFile) => T, disk: Disk = fs): T {
  const staged: { readonly temporary: string; readonly target: string }[] = [];
  const folders: string[] = [];
  const write: WriteFile = (file, text) =>
    naming(file, () => {
      folders.push(...makeFolders(dirname(file), disk));
      const { target, kind, mode } = lookUp(file, disk);
      // Pipes and devices, such as /dev/stdout, have no content to protect, and must not be replaced.
      if (kind === "special") return disk.writeFileSync(target, text);
      const temporary = join(dirname(target), `.${basename(target)}.${process.pid}-${staged.length}.tmp`);
      staged.push({ temporary, target });
      disk.writeFileSync(temporary, text);
      if (mode !== undefined) disk.chmodSync(temporary, mode);
    });
  try {
    const result = work(write);
    for (const { temporary, target } of staged) naming(target, () => disk.renameSync(temporary, target));
    return result;
  } catch (error) {
    for (const { temporary } of staged) quietly(() => disk.rmSync(temporary, { force: true }));
    for (const folder of folders.toReversed()) quietly(() => disk.rmdirSync(folder));
    throw error;
  }
}

/** The folders that had to be created, outermost first. */
function makeFolders(folder: string, disk: Disk): readonly string[] {
  const first = disk.mkdirSync(folder, { recursive: true });
  if (first === undefined) return [];
  const made: string[] = [];
  for (let at = folder; at.startsWith(first); at = dirname(at)) made.unshift(at);
  return made;
}

interface Place {
  /** The path after links are followed. */
  readonly target: string;
  readonly kind: "file" | "special";
  /** The mode of an existing file. */
  readonly mode?: number;
}

function lookUp(file: string, disk: Disk): Place {
  const found = disk.statSync(file, { throwIfNoEntry: false });
  if (!found) return { target: file, kind: "file" };
  if (found.isDirectory()) throw Object.assign(new Error("It is a folder"), { code: "EISDIR" });
  const target = disk.realpathSync(file);
  return found.isFile() ? { target, kind: "file", mode: found.mode } : { target, kind: "special" };
}

/** Why a file cannot be written, by the system's error code. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EFBIG: "it would be larger than the largest allowed file",
  EACCES: "there is no permission to",
  EPERM: "there is no permission to",
  EROFS: "the file system is read-only",
  ENOTDIR: "a file is where a folder of its path should be",
  EEXIST: "a file is where its folder should be",
  EISDIR: "a folder has that name",
  ENAMETOOLONG: "its name is too long",
  EMFILE: "too many files are open",
  EBUSY: "it is in use",
};

function naming(file: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    const reason = REASONS[String(error.code)] ?? error.message;
    throw Object.assign(new ProjectError(CS4013({ file, reason })), { cause: error });
  }
}

/** For the cleanup after a failure: the failure itself is the error to report. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // The file remains.
  }
}
