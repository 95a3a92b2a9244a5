import { readFileSync } from "node:fs";

/** What TypeScript considers the end of a line. */
const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/g;

/** The lines of a file on disk, for problems that another process has found in it. Lines and columns count from 1. */
export class FileLines {
  readonly #text: string;
  readonly #starts: readonly number[];

  /** @param file the path. If there is no file, there are no lines to show, but the problem still counts. */
  constructor(file: string) {
    const text = read(file);
    this.#text = text?.replace(/^\uFEFF/, "") ?? "";
    const ends = [...this.#text.matchAll(LINE_BREAK)].map((found) => found.index + found[0].length);
    this.#starts = text === undefined ? [] : [0, ...ends];
  }

  /** @param at the offset in UTF-16 units, without a byte order mark. */
  placeOf(at: number): { readonly line: number; readonly column: number } {
    const line = Math.max(
      0,
      this.#starts.findLastIndex((start) => start <= at),
    );
    return { line: line + 1, column: at - (this.#starts[line] ?? 0) + 1 };
  }

  textOf(line: number): string | undefined {
    const start = this.#starts[line - 1];
    return start === undefined ? undefined : this.#text.slice(start, this.#starts[line]).trimEnd();
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
