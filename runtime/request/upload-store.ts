import { concatenated } from "../concatenated.js";
import { FILE_PIECE } from "../file-piece.js";
import { type SpoolFile, type SpoolFolder, type SpoolReading, theSpool } from "./spool.js";
import type { UploadSource } from "./upload.js";

/** How many bytes of a request's files are kept in memory if there is a disk. Starlette keeps as many of each file. */
const IN_MEMORY = 1024 * 1024;

/** The files of a request, from the first byte until they can no longer be read. */
export class UploadStore {
  readonly #spool = theSpool();
  #folder: SpoolFolder | undefined;
  #inMemory = 0;
  #unwritten: { readonly file: SpoolFile; readonly piece: Uint8Array | undefined }[] = [];
  #isRemoved = false;

  /** @param about a file that is about to arrive. */
  create(about: { readonly name: string; readonly type: string }): StoredFile {
    return new StoredFile(about, this);
  }

  /**
   * Counts the bytes of a file that are kept in memory.
   * @returns the file on the disk in which it continues; `undefined` as long as there is room in memory.
   */
  grow(bytes: number): SpoolFile | undefined {
    this.#inMemory += bytes;
    if (this.#inMemory <= IN_MEMORY || !this.#spool) return undefined;
    this.#folder ??= this.#spool.open();
    return this.#folder.create();
  }

  shrink(bytes: number): void {
    this.#inMemory -= bytes;
  }

  /** @param piece absent at the end of the file. */
  write(file: SpoolFile, piece: Uint8Array | undefined): void {
    this.#unwritten.push({ file, piece });
  }

  /** Whether anything waits for {@link flush}. */
  get hasUnwritten(): boolean {
    return this.#unwritten.length > 0;
  }

  /** Resolves when everything so far is on the disk. */
  async flush(): Promise<void> {
    const unwritten = this.#unwritten;
    this.#unwritten = [];
    for (const { file, piece } of unwritten) await (piece ? file.write(piece) : file.finish());
  }

  /** @throws Error if the files are gone. */
  check(name: string): void {
    if (!this.#isRemoved) return;
    throw new Error(
      `The upload "${name}" no longer exists, because its request has ended. Save it, or read it before the response is sent or in a Background task.`,
    );
  }

  /** Deletes all files. Reading them fails from then on. */
  async remove(): Promise<void> {
    this.#isRemoved = true;
    this.#unwritten = [];
    await this.#folder?.remove();
  }
}

/** A file in memory, or on the disk once all files together are too large for memory. */
export class StoredFile implements UploadSource {
  readonly name: string;
  readonly type: string;
  readonly #store: UploadStore;
  #size = 0;
  #pieces: Uint8Array[] = [];
  #spooled: SpoolFile | undefined;

  constructor({ name, type }: { readonly name: string; readonly type: string }, store: UploadStore) {
    this.name = name;
    this.type = type;
    this.#store = store;
  }

  get size(): number {
    return this.#size;
  }

  add(piece: Uint8Array): void {
    this.#size += piece.length;
    if (this.#spooled) {
      this.#store.write(this.#spooled, piece);
      return;
    }
    this.#pieces.push(piece);
    const file = this.#store.grow(piece.length);
    if (!file) return;
    this.#spooled = file;
    for (const each of this.#pieces) this.#store.write(file, each);
    this.#pieces = [];
    this.#store.shrink(this.#size);
  }

  finish(): void {
    if (this.#spooled) this.#store.write(this.#spooled, undefined);
    // The pieces are views of everything that arrived with them, which matters if they are small.
    else if (this.#size <= IN_MEMORY) this.#pieces = [concatenated(this.#pieces, this.#size)];
  }

  stream(): ReadableStream<Uint8Array> {
    const reading = this.#spooled?.read() ?? readingOf(this.#pieces);
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          const piece = await this.#next(reading);
          if (piece) controller.enqueue(piece);
          else controller.close();
        },
        cancel: () => reading.stop(),
      },
      // Nothing is read before it is requested.
      { highWaterMark: 0 },
    );
  }

  async #next(reading: SpoolReading): Promise<Uint8Array | undefined> {
    this.#store.check(this.name);
    try {
      return await reading.next();
    } catch (error) {
      // It may have been deleted in the meantime.
      this.#store.check(this.name);
      throw error;
    }
  }

  /** Absent while it is in memory. */
  get save(): ((path: string) => Promise<void>) | undefined {
    const spooled = this.#spooled;
    if (!spooled) return undefined;
    return async (path) => {
      this.#store.check(this.name);
      await spooled.save(path);
    };
  }
}

/** Reads copies, because a reader may change them. */
function readingOf(pieces: readonly Uint8Array[]): SpoolReading {
  const copies = copiesOf(pieces);
  return {
    next: async () => copies.next().value,
    async stop() {},
  };
}

function* copiesOf(pieces: readonly Uint8Array[]): Generator<Uint8Array, undefined> {
  for (const piece of pieces)
    for (let at = 0; at < piece.length; at += FILE_PIECE) yield piece.slice(at, at + FILE_PIECE);
}
