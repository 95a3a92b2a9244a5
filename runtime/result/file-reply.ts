import type { Source } from "../lifetime/streamed-body.js";

/** A file of some storage, as it was when it was looked up. */
export interface StoredFile {
  /** The last part of its path. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly modified: Date;
  /** A strong validator, with its quotes: another version has another one. */
  readonly etag: string;
  /** A name to save it under; absent where it is to be shown. */
  readonly download?: string | undefined;
  /** How its bytes are compressed, as `Content-Encoding` says it; absent where they are not. */
  readonly encoding?: string | undefined;
  /**
   * Its bytes from `start` to before `end`. Nothing is opened before the first is asked for.
   * @throws when the file is no longer the one that was looked up.
   */
  read(start: number, end: number): Source;
}

/**
 * A file as a result: its bytes, or the part a client asks for, or that the client has it already. Made with `file` from
 * `countersign/files`.
 * @example const about = (reply: FileReply): string => `${reply.name}: ${reply.size} bytes`;
 */
export class FileReply {
  /** The last part of the file's path. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly modified: Date;
  readonly #file: StoredFile;

  constructor(file: StoredFile) {
    this.name = file.name;
    this.size = file.size;
    this.modified = file.modified;
    this.#file = file;
  }

  /** The file of a reply; undefined for what is none. */
  static fileOf(value: unknown): StoredFile | undefined {
    return typeof value === "object" && value !== null && #file in value ? value.#file : undefined;
  }
}
