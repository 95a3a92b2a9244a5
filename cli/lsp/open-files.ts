import type { Connection } from "vscode-languageserver/node";
import { pathOf, uriOf } from "./paths.js";

interface OpenFile {
  /** In the editor's spelling. */
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** The texts of the files that are open in an editor. */
export class OpenFiles {
  readonly #byPath = new Map<string, OpenFile>();

  /** @param on called for every text, and for files that are closed, by path. */
  constructor(
    connection: Connection,
    on: { changed(file: string, text: string): void; closed(file: string): void },
  ) {
    const set = (uri: string, version: number, text: string) => {
      const file = pathOf(uri);
      if (file === undefined) return;
      this.#byPath.set(file, { uri, version, text });
      on.changed(file, text);
    };
    connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => set(uri, version, text));
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      const last = contentChanges.at(-1);
      if (last) set(uri, version, last.text);
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      const file = pathOf(uri);
      if (file === undefined || !this.#byPath.delete(file)) return;
      on.closed(file);
    });
  }

  files(): readonly string[] {
    return [...this.#byPath.keys()];
  }

  uriOf(file: string): string {
    return this.#byPath.get(file)?.uri ?? uriOf(file);
  }

  versionOf(file: string): number | undefined {
    return this.#byPath.get(file)?.version;
  }

  textOf(file: string): string | undefined {
    return this.#byPath.get(file)?.text;
  }
}
