import { rmSync } from "node:fs";
import {
  chmod,
  constants,
  copyFile,
  type FileHandle,
  mkdtemp,
  open,
  rename,
  rm,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { FILE_PIECE } from "../file-piece.js";
import type { Spool, SpoolFile, SpoolFolder, SpoolReading } from "../request/spool.js";

/**
 * Stores the files of requests in the system's folder for temporary files, each request's in a folder that only this user can
 * open.
 */
export const diskSpool: Spool = {
  open: () => new DiskFolder(),
  save: (path, content) =>
    put(resolve(path), (place) => writeFile(place, content as AsyncIterable<Uint8Array>, { flag: "wx" })),
};

/** Existing folders, to be removed if the process ends in the middle of requests. */
const folders = new Set<string>();

function removeAll(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

class DiskFolder implements SpoolFolder {
  #made: Promise<string> | undefined;
  /** Handles of files that are being written or read. Windows does not delete open files. */
  readonly #handles = new Set<FileHandle>();

  create(): SpoolFile {
    return new DiskFile(this);
  }

  /** @returns a path in the folder that no one can guess. */
  async newPath(): Promise<string> {
    this.#made ??= makeFolder();
    return join(await this.#made, crypto.randomUUID());
  }

  async open(path: string, flags: "r" | "wx"): Promise<FileHandle> {
    const handle = await open(path, flags, 0o600);
    this.#handles.add(handle);
    return handle;
  }

  async close(handle: FileHandle): Promise<void> {
    if (this.#handles.delete(handle)) await handle.close();
  }

  async remove(): Promise<void> {
    const folder = await this.#made?.catch(() => undefined);
    for (const handle of this.#handles) await this.close(handle).catch(() => {});
    if (folder === undefined) return;
    await rm(folder, { recursive: true, force: true });
    folders.delete(folder);
  }
}

/** `mkdtemp` gives it the mode 0700 and a new random name. */
async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "countersign-"));
  if (folders.size === 0 && !process.listeners("exit").includes(removeAll)) process.on("exit", removeAll);
  folders.add(folder);
  return folder;
}

class DiskFile implements SpoolFile {
  readonly #folder: DiskFolder;
  #path = "";
  #writing: FileHandle | undefined;
  #isMoved = false;
  /** One at a time: the second save copies what the first has moved. */
  #saving: Promise<void> = Promise.resolve();

  constructor(folder: DiskFolder) {
    this.#folder = folder;
  }

  async write(piece: Uint8Array): Promise<void> {
    if (!this.#writing) {
      this.#path = await this.#folder.newPath();
      this.#writing = await this.#folder.open(this.#path, "wx");
    }
    // At the position after what was written before, and the whole piece: `write` may write less.
    await this.#writing.writeFile(piece);
  }

  async finish(): Promise<void> {
    if (this.#writing) await this.#folder.close(this.#writing);
  }

  read(): SpoolReading {
    let opened: FileHandle | undefined;
    let at = 0;
    const stop = async () => {
      if (opened) await this.#folder.close(opened);
    };
    return {
      next: async () => {
        opened ??= await this.#folder.open(this.#path, "r");
        const piece = new Uint8Array(FILE_PIECE);
        const { bytesRead } = await opened.read(piece, 0, FILE_PIECE, at);
        at += bytesRead;
        if (bytesRead > 0) return piece.subarray(0, bytesRead);
        await stop();
        return undefined;
      },
      stop,
    };
  }

  save(path: string): Promise<void> {
    const saved = this.#saving.then(() => this.#saveTo(resolve(path)));
    this.#saving = saved.catch(() => {});
    return saved;
  }

  async #saveTo(path: string): Promise<void> {
    if (this.#isMoved || !(await moved(this.#path, path)))
      return put(path, (place) => copyFile(this.#path, place, constants.COPYFILE_EXCL));
    this.#path = path;
    this.#isMoved = true;
  }
}

/** @returns whether it was moved. That is impossible across file systems. */
async function moved(from: string, to: string): Promise<boolean> {
  try {
    await chmod(from, usualMode());
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EXDEV") return false;
    throw error;
  }
}

/**
 * Writes a file next to its path and then moves it there. A full disk leaves the old file in place, and no one sees a partial
 * file.
 */
async function put(path: string, write: (place: string) => Promise<void>): Promise<void> {
  const place = join(dirname(path), `.${crypto.randomUUID()}`);
  try {
    await write(place);
    await rename(place, path);
  } catch (error) {
    await rm(place, { force: true }).catch(() => {});
    throw error;
  }
}

/** The mode of a file that a program creates itself. Only this user can read the temporary file. */
const usualMode = () => 0o666 & ~process.umask();
