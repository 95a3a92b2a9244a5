import type { Source } from "../lifetime/streamed-body.js";

/** A file in any storage, in the version that was looked up. */
export interface StoredFile {
  /** The last part of its path. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly modified: Date;
  /** A strong validator, with its quotes: another version has another validator. */
  readonly etag: string;
  /** The name to save it under; absent if the client should show it. */
  readonly download?: string | undefined;
  /** How its bytes are compressed, as in `Content-Encoding`; absent if they are not. */
  readonly encoding?: string | undefined;
  /**
   * Returns its bytes from `start` up to but excluding `end`. Nothing is opened before the first bytes are requested.
   * @throws if the file is no longer the one that was looked up.
   */
  read(start: number, end: number): Source;
}

/**
 * A file as a result. The response has its bytes, the part that a client requests, or only the information that the client
 * already has it. Created with `file` from `countersign/files`.
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

  /** Returns the file of a reply; undefined for any other value. */
  static fileOf(value: unknown): StoredFile | undefined {
    return typeof value === "object" && value !== null && #file in value ? value.#file : undefined;
  }
}
