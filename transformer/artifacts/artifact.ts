import type { LinkedProgram } from "../5-link/linked-program.js";

/** A text about a program as a whole, which hosts write along with their output. */
export interface Artifact {
  /** Its title, at the start of a sentence: `The OpenAPI document`. */
  readonly title: string;
  /** A short name, used where `build` lists what it wrote. */
  readonly label: string;
  /** The name of the file, unless another one is given. */
  readonly fileName: string;
  /** Builds of servers write it unless it is turned off. Bundlers, whose output may be public, write only what is requested. */
  readonly byDefault: boolean;
  /**
   * Whether a program has any content for it. Absent if every program has. An artifact that was not requested is only written if
   * there is content.
   */
  concerns?(program: LinkedProgram): boolean;
  /** The same for the same program and settings, in every host. Called only for programs without errors. */
  make(program: LinkedProgram, settings?: ArtifactSettings): string;
  /** Other files that accompany it, by their paths relative to its own folder. */
  beside?(program: LinkedProgram): ReadonlyMap<string, string>;
}

/** Settings of an artifact in addition to its name. */
export interface ArtifactSettings {
  /** The absolute path of the file, if its text depends on it. */
  readonly file?: string | undefined;
  /** For a client: whether types of the program are imported or written out. The default is written out. */
  readonly types?: "import" | "standalone" | undefined;
  /** For a client: options for TanStack Query in addition to its operations. */
  readonly tanstack?: boolean | undefined;
}

/** The file name of a document that is served at a path: `internal.json` for `/internal.json`. */
export function fileNameOf(path: string): string {
  return path
    .split("/")
    .filter((segment) => segment !== "" && segment !== "." && segment !== "..")
    .join("/");
}
