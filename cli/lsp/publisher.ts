import type { Connection, Diagnostic } from "vscode-languageserver/node";
import { diagnosticsOf } from "../../transformer/hosts/editor/diagnostics.js";
import type { EditorProject } from "../../transformer/hosts/editor/project.js";
import { diagnosticShown } from "./shown.js";

/** Milliseconds without an edit before diagnostics are sent. */
const PAUSE = 20;
/** The same before TypeScript is checked for the same diagnostics, which takes several times as long. */
const LONGER_PAUSE = 250;

export interface PublisherOptions {
  readonly connection: Connection;
  /** URL of the folder that has a page for each code. */
  readonly pages: string;
  uriOf(file: string): string;
  /** The open files of a project. They receive diagnostics for every version, even an empty list. */
  openIn(project: EditorProject): readonly string[];
  /** The version of an open file. */
  versionOf(file: string): number | undefined;
  attempt<Result>(work: () => Result): Result | undefined;
  /** Called when a project's diagnostics have been sent. */
  published(): void;
}

/** Sends the diagnostics of projects if they have changed. If an edit has made them obsolete, they are never computed. */
export class Publisher {
  readonly #options: PublisherOptions;
  readonly #timers = new Map<EditorProject, NodeJS.Timeout>();
  /** The diagnostics of each project, by file. A file that no longer has any receives an empty list. */
  readonly #shown = new Map<EditorProject, ReadonlyMap<string, readonly Diagnostic[]>>();

  constructor(options: PublisherOptions) {
    this.#options = options;
  }

  schedule(project: EditorProject): void {
    this.#after(PAUSE, project, () => {
      if (this.#publish(project, "without types") > 0)
        this.#after(LONGER_PAUSE, project, () => void this.#publish(project, "of types"));
    });
  }

  /** Called when none of its files is open any more. */
  clear(project: EditorProject): void {
    clearTimeout(this.#timers.get(project));
    const files = [...(this.#shown.get(project)?.keys() ?? [])];
    this.#shown.delete(project);
    for (const file of files) this.#send(file);
  }

  #after(pause: number, project: EditorProject, work: () => void): void {
    clearTimeout(this.#timers.get(project));
    const { console } = this.#options.connection;
    const guarded = () => {
      try {
        work();
      } catch (error) {
        console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      }
    };
    this.#timers.set(project, setTimeout(guarded, pause));
  }

  /** @returns the number of diagnostics. */
  #publish(project: EditorProject, asking: Parameters<typeof diagnosticsOf>[1]): number {
    const { attempt, openIn, pages, published } = this.#options;
    const found = attempt(() => diagnosticsOf(project.program(), asking)) ?? [];
    const byFile = new Map<string, Diagnostic[]>(openIn(project).map((file) => [file, []]));
    for (const one of found) {
      // A diagnostic without a place in a module concerns package.json.
      const file = one.at?.file ?? `${project.root}/package.json`;
      byFile.set(file, [...(byFile.get(file) ?? []), diagnosticShown(one, pages)]);
    }
    const before = this.#shown.get(project)?.keys() ?? [];
    this.#shown.set(project, byFile);
    for (const file of new Set([...before, ...byFile.keys()])) this.#send(file);
    published();
    return found.length;
  }

  /** Sends what all projects have about a file: the project of the tests also contains the modules that they import. */
  #send(file: string): void {
    const all = [...this.#shown.values()].flatMap((byFile) => byFile.get(file) ?? []);
    const diagnostics = [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
    const { connection, uriOf, versionOf } = this.#options;
    const version = versionOf(file);
    void connection.sendDiagnostics({
      uri: uriOf(file),
      diagnostics,
      ...(version !== undefined && { version }),
    });
  }
}
