import type { UploadLimits } from "../contract/body.js";
import { theSpool } from "./spool.js";

/**
 * What a field requires of its files: `Upload<{ maxSize: 5_000_000; types: ["image/png", "image/jpeg"] }>`.
 * @example
 * ```ts
 * type Picture = Upload<{ maxSize: 1_000_000; types: ["image/png"] }>;
 * app.post("/pictures", async (picture: Picture): Promise<string> => picture.name);
 * ```
 */
export type UploadOptions = UploadLimits;

/**
 * The source of an upload: a platform's `File` is one.
 * @example const source: UploadSource = { name: "a.txt", type: "text/plain", size: 2, stream: () => new Blob(["hi"]).stream() };
 */
export interface UploadSource {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  stream(): ReadableStream<Uint8Array>;
  /** Present if the file need not be read to be saved. */
  readonly save?: ((path: string) => Promise<void>) | undefined;
}

/**
 * A file of a form. It exists until the response has been sent and background tasks are done. Then it is deleted, unless it was
 * saved.
 * @example app.post("/avatar", async (avatar: Upload<{ maxSize: 1_000_000 }>): Promise<void> => {
 *   await avatar.save(`avatars/${randomUUID()}`);
 * });
 */
export class Upload<_Options extends UploadOptions = Record<never, never>> {
  /**
   * The last part of the name that the client gave the file, without folders: `cat.png`. It may be empty, and two files may have
   * the same name.
   */
  readonly name: string;
  /** The media type that the client declared, which is not checked; empty if it declared none. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** Only for the compiler, which recognizes by it what inherits from this class. */
  declare readonly "countersign.upload"?: true;
  readonly #source: UploadSource;

  /** For tests: `new Upload(new File(["a,b"], "table.csv", { type: "text/csv" }))`. */
  constructor(source: UploadSource) {
    this.name = baseName(source.name);
    this.type = source.type;
    this.size = source.size;
    this.#source = source;
  }

  /** Returns its bytes as they are read, from the beginning for each call. The stream fails if the upload has been deleted. */
  stream(): ReadableStream<Uint8Array> {
    return this.#source.stream();
  }

  /**
   * Returns all of its bytes, in memory.
   * @throws Error if the upload has been deleted.
   */
  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(this.size);
    let at = 0;
    for await (const piece of this.stream() as AsyncIterable<Uint8Array>) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  }

  /**
   * Returns all of it as UTF-8 text, in memory. Invalid UTF-8 becomes U+FFFD.
   * @throws Error if the upload has been deleted.
   */
  async text(): Promise<string> {
    return new TextDecoder().decode(await this.bytes());
  }

  /**
   * Saves it to a path of the file system, and replaces an existing file. An upload that is on the disk already is moved, or
   * copied to another file system.
   * @param path relative to the working directory. Its folder must exist.
   * @throws Error if the file cannot be written, the upload has been deleted, or the platform has no file system.
   */
  async save(path: string): Promise<void> {
    const { save } = this.#source;
    const spool = theSpool();
    if (save) await save(path);
    else if (spool) await spool.save(path, this.stream());
    else throw new Error(NO_FILE_SYSTEM);
  }
}

const NO_FILE_SYSTEM =
  "Uploads can be saved only on a platform with a file system that Countersign supports: Node, Bun or Deno. Read the upload with stream() and store it elsewhere.";

/** Some clients send a path of their own machine. */
function baseName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
}
