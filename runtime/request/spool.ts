/** Stores files of requests that are too large to be kept in memory. Only a platform with a file system has one. */
export interface Spool {
  /** Returns a folder for the files of one request. Nothing is created before the first file is written. */
  open(): SpoolFolder;
  /** Writes a file of the program's own, and replaces an existing one. */
  save(path: string, content: ReadableStream<Uint8Array>): Promise<void>;
}

export interface SpoolFolder {
  create(): SpoolFile;
  /** Deletes everything in it, including files that are being read. */
  remove(): Promise<void>;
}

export interface SpoolFile {
  /** Resolves when the bytes are written, so that a waiting reader is no faster than the disk. */
  write(piece: Uint8Array): Promise<void>;
  /** Nothing more will be written. */
  finish(): Promise<void>;
  read(): SpoolReading;
  /** Moves the file if possible, otherwise copies it. It can still be read afterwards. */
  save(path: string): Promise<void>;
}

export interface SpoolReading {
  /** Returns the next bytes; `undefined` at the end. */
  next(): Promise<Uint8Array | undefined>;
  stop(): Promise<void>;
}

let known: Spool | undefined;

/** Sets the spool: once for a process, since there is one file system. */
export function spoolTo(spool: Spool): void {
  known = spool;
}

export function theSpool(): Spool | undefined {
  return known;
}
