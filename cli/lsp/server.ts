import type {
  CodeAction,
  Connection,
  InitializeParams,
  InitializeResult,
  Position,
  Range,
} from "vscode-languageserver/node";
import { completionsAt } from "../../transformer/hosts/editor/completion.js";
import { definitionAt } from "../../transformer/hosts/editor/definition.js";
import { diagnosticsOf } from "../../transformer/hosts/editor/diagnostics.js";
import type { EditorProgram } from "../../transformer/hosts/editor/editor-program.js";
import { fixesOf } from "../../transformer/hosts/editor/fixes/fixes.js";
import { hintsIn } from "../../transformer/hosts/editor/hints.js";
import { hoverAt } from "../../transformer/hosts/editor/hover.js";
import { appendFix } from "../../transformer/hosts/problem-text.js";
import { OpenFiles } from "./open-files.js";
import { pathOf } from "./paths.js";
import { Projects } from "./projects.js";
import { Publisher } from "./publisher.js";
import { completionsShown, diagnosticShown, fixShown, hintShown, hoverShown, rangeOf } from "./shown.js";

/** A project's failure is displayed until the user closes the message, and each text only once. */
function teller(connection: Connection) {
  const told = new Set<string>();
  return (text: string) => {
    if (!told.has(text)) void connection.window.showErrorMessage(text);
    told.add(text);
  };
}

/**
 * Serves one editor until the editor ends the session.
 * @param of the version of Countersign, and the URL of its folder with a page for each diagnostic.
 * @returns the exit code.
 */
export function serveEditor(
  connection: Connection,
  { version, pages }: { readonly version: string; readonly pages: string },
): Promise<number> {
  const tell = teller(connection);
  const projects = new Projects((error) => tell(appendFix(error.diagnostic)));
  const attempt = projects.attempt.bind(projects);
  let client: InitializeParams["capabilities"] = {};
  const open = new OpenFiles(connection, {
    changed: edited,
    closed(file) {
      for (const project of projects.close(file)) {
        if (open.files().some((other) => projects.of(other) === project)) publisher.schedule(project);
        else publisher.clear(project);
      }
    },
  });
  const publisher = new Publisher({
    connection,
    pages,
    attempt,
    uriOf: (file) => open.uriOf(file),
    openIn: (project) => open.files().filter((file) => projects.of(file) === project),
    versionOf: (file) => open.versionOf(file),
    published() {
      if (client.workspace?.inlayHint?.refreshSupport) void connection.languages.inlayHint.refresh();
    },
  });

  function edited(file: string, text: string): void {
    for (const project of projects.setText(file, text)) publisher.schedule(project);
  }

  /** The file that a request concerns, in the current state of its project. */
  function at<Result>(
    uri: string,
    work: (
      file: NonNullable<ReturnType<EditorProgram["programs"]["getSourceFile"]>>,
      program: EditorProgram,
    ) => Result,
  ): Result | undefined {
    const path = pathOf(uri);
    const project = path === undefined ? undefined : projects.of(path);
    if (path === undefined || !project) return undefined;
    return attempt(() => {
      const program = project.program();
      const file = program.programs.declared.getSourceFile(path);
      return file && work(file, program);
    });
  }

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    return {
      serverInfo: { name: "countersign", version },
      capabilities: {
        // Always the whole text: a program consists of whole texts.
        textDocumentSync: { openClose: true, change: 1 },
        hoverProvider: true,
        definitionProvider: true,
        completionProvider: { triggerCharacters: ["(", ",", ":", " "] },
        codeActionProvider: { codeActionKinds: ["quickfix"] },
        inlayHintProvider: true,
      },
    };
  });

  connection.onInitialized(() => {
    if (!client.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    const watchers = [
      { globPattern: "**/*.{ts,mts,cts,tsx}" },
      { globPattern: "**/{tsconfig*,package}.json" },
    ];
    void connection.client.register({ method: "workspace/didChangeWatchedFiles" } as never, { watchers });
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    const isConfiguration = changes.some(({ uri }) => uri.endsWith(".json"));
    if (isConfiguration) projects.configurationChanged();
    // New or deleted files change what imports mean.
    else for (const project of projects.all()) project.changed(changes.some(({ type }) => type !== 2));
    for (const file of open.files()) {
      const text = open.textOf(file);
      if (text !== undefined) edited(file, text);
    }
  });

  connection.onHover(
    ({ textDocument: { uri }, position }) =>
      at(uri, (file, program) => {
        const hover = hoverAt(file, offsetIn(file, position), program);
        return hover && hoverShown(hover, file);
      }) ?? null,
  );

  connection.onDefinition(
    ({ textDocument: { uri }, position }) =>
      at(uri, (file, program) => {
        const found = definitionAt(file, offsetIn(file, position), program);
        return (found?.targets ?? []).flatMap((target) => {
          const of = program.programs.getSourceFile(target.file);
          return of ? [{ uri: open.uriOf(target.file), range: rangeOf(of, target) }] : [];
        });
      }) ?? null,
  );

  connection.onCompletion(
    ({ textDocument: { uri }, position }) =>
      at(uri, (file, program) => {
        const found = completionsAt(file, offsetIn(file, position), program);
        return found && completionsShown(found, file);
      }) ?? null,
  );

  connection.languages.inlayHint.on(
    ({ textDocument: { uri }, range }) =>
      at(uri, (file, program) =>
        hintsIn(file.fileName, program)
          .map((hint) => hintShown(hint, file))
          .filter(({ position }) => isIn(position, range)),
      ) ?? null,
  );

  connection.onCodeAction(
    ({ textDocument: { uri }, range }) =>
      at(uri, (file, program) => {
        const here = diagnosticsOf(program, "without types").filter(
          (one) => one.at?.file === file.fileName && meets(rangeOf(file, one.at), range),
        );
        return here.flatMap((one): CodeAction[] =>
          fixesOf(one, program).map((fix, i) =>
            fixShown(fix, diagnosticShown(one, pages), i === 0, (name) => ({
              uri: open.uriOf(name),
              lines: program.programs.getSourceFile(name) ?? file,
            })),
          ),
        );
      }) ?? null,
  );

  return new Promise((resolve) => {
    let isToldToEnd = false;
    connection.onShutdown(() => {
      isToldToEnd = true;
    });
    connection.onExit(() => resolve(isToldToEnd ? 0 : 1));
    connection.listen();
  });
}

interface Offsets {
  getPositionOfLineAndCharacter(line: number, character: number): number;
  getLineStarts(): readonly number[];
  readonly text: string;
}

/** A position after the end of a line, or of the text, means its end (LSP 3.17, Position). */
function offsetIn(file: Offsets, { line, character }: Position): number {
  const starts = file.getLineStarts();
  const start = starts[line];
  if (start === undefined) return file.text.length;
  return Math.min(start + character, starts[line + 1] ?? file.text.length);
}

const isBefore = (a: Position, b: Position) =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
const isIn = (position: Position, { start, end }: Range) =>
  !isBefore(position, start) && !isBefore(end, position);
const meets = (a: Range, b: Range) => !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
