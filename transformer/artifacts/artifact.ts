import type { LinkedProgram } from "../5-link/linked-program.js";

/** A text about a program as a whole, which hosts write beside what they build. */
export interface Artifact {
  /** What it is, at the start of a sentence: `The OpenAPI document`. */
  readonly title: string;
  /** In a word, where `build` says what it wrote. */
  readonly label: string;
  /** What the file is called, where no other name is asked for. */
  readonly fileName: string;
  /** Builds of servers write it unless they are told not to; bundlers, whose output may be public, write what is asked for. */
  readonly byDefault: boolean;
  /**
   * Whether a program has anything that it would say; absent where every program has. One that nobody asked for is only written
   * where it does.
   */
  concerns?(program: LinkedProgram): boolean;
  /** The same for the same program and the same settings, whatever host asks. Only asked of programs without errors. */
  make(program: LinkedProgram, settings?: ArtifactSettings): string;
  /** Other files that come with it, by their paths relative to its own folder. */
  beside?(program: LinkedProgram): ReadonlyMap<string, string>;
}

/** What somebody asks of an artifact besides its name. */
export interface ArtifactSettings {
  /** Where it is written, absolute, as far as its text depends on that. */
  readonly file?: string | undefined;
  /** Of a client: whether types of the program are imported or written out, which they are unless told. */
  readonly types?: "import" | "standalone" | undefined;
  /** Of a client: options for TanStack Query beside its operations. */
  readonly tanstack?: boolean | undefined;
}

/** Where a document that is served at a path is written: `/internal.json` as `internal.json`. */
export function fileNameOf(path: string): string {
  return path
    .split("/")
    .filter((segment) => segment !== "" && segment !== "." && segment !== "..")
    .join("/");
}
