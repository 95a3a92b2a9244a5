/** Where files of requests go that are too large to be kept in memory. Only a platform with a file system has one. */
export interface Spool {
  /** A place for the files of one request. Nothing is made before the first is written. */
  open(): SpoolFolder;
  /** Writes a file of the program's own, in place of one that is there. */
  save(path: string, content: ReadableStream<Uint8Array>): Promise<void>;
}

export interface SpoolFolder {
  create(): SpoolFile;
  /** Deletes everything in it, also what is being read. */
  remove(): Promise<void>;
}

export interface SpoolFile {
  /** Resolves when the bytes are written, so that whoever waits reads no faster than the disk writes. */
  write(piece: Uint8Array): Promise<void>;
  /** Nothing more is written. */
  finish(): Promise<void>;
  read(): SpoolReading;
  /** Moves the file where that is possible, else copies it. It can be read all the same. */
  save(path: string): Promise<void>;
}

export interface SpoolReading {
  /** The next bytes; none at the end. */
  next(): Promise<Uint8Array | undefined>;
  stop(): Promise<void>;
}

let known: Spool | undefined;

/** Says what to spool to: once for a process, since there is one file system. */
export function spoolTo(spool: Spool): void {
  known = spool;
}

export function theSpool(): Spool | undefined {
  return known;
}
