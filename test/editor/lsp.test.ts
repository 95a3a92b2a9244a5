import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type CodeAction,
  type CompletionList,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  type InlayHint,
  type Location,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from "vscode-languageserver-protocol/node";
import { finish } from "../support/processes.js";
import { removeFolder, repository, writeFiles } from "../support/temporary.js";
import { APP, at, BEGUN, editedProject, FILES, HINTED, ITEMS, placeOf, WRONG, withHints } from "./project.js";

const cli = path.join(repository, "dist/cli.js");

/** An editor with one language server for all of its folders. */
class Editor {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #published = new Map<string, PublishDiagnosticsParams>();
  readonly shown: string[] = [];
  #version = 0;

  constructor(folder: string) {
    this.#process = spawn(process.execPath, [cli, "lsp", "--stdio"], {
      cwd: folder,
      stdio: ["pipe", "pipe", "inherit"],
    });
    const { stdout, stdin } = this.#process;
    if (!stdout || !stdin) throw new Error("It has no streams.");
    this.#connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.#connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      this.#published.set(params.uri, params);
    });
    this.#connection.onNotification("window/showMessage", ({ message }: { message: string }) => {
      this.shown.push(message);
    });
    this.#connection.onRequest("window/showMessageRequest", ({ message }: { message: string }) => {
      this.shown.push(message);
      return null;
    });
    this.#connection.onRequest("client/registerCapability", () => null);
    this.#connection.listen();
  }

  async start(folders: readonly string[]): Promise<unknown> {
    const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
    const workspaceFolders = folders.map((folder) => ({ uri: uri(folder), name: path.basename(folder) }));
    const result = await this.#connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders,
    });
    await this.notify("initialized", {});
    return result;
  }

  notify(method: string, params: object): Promise<void> {
    return this.#connection.sendNotification(method, params);
  }

  open(file: string, text: string): Promise<void> {
    const textDocument = { uri: uri(file), languageId: "typescript", version: ++this.#version, text };
    return this.notify("textDocument/didOpen", { textDocument });
  }

  change(file: string, text: string): Promise<void> {
    const textDocument = { uri: uri(file), version: ++this.#version };
    return this.notify("textDocument/didChange", { textDocument, contentChanges: [{ text }] });
  }

  /** Diagnostics of the last version of the file that was sent. */
  async diagnostics(file: string): Promise<readonly Diagnostic[]> {
    const version = this.#version;
    await expect.poll(() => this.#published.get(uri(file))?.version ?? 0).toBeGreaterThanOrEqual(version);
    return this.#published.get(uri(file))?.diagnostics ?? [];
  }

  published(file: string): readonly (number | string | undefined)[] | undefined {
    return this.#published.get(uri(file))?.diagnostics.map(({ code }) => code);
  }

  ask<Result>(method: string, file: string, more: object): Promise<Result> {
    return this.#connection.sendRequest(method, { textDocument: { uri: uri(file) }, ...more });
  }

  hints(file: string): Promise<readonly InlayHint[]> {
    const range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
    return this.ask("textDocument/inlayHint", file, { range });
  }

  /** @returns the exit code. */
  async end(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.#process.once("exit", resolve));
    await this.#connection.sendRequest("shutdown");
    await this.notify("exit", {});
    return ended;
  }
}

const uri = (file: string) => pathToFileURL(file).href;
const hinted = (text: string, hints: readonly InlayHint[]) =>
  withHints(
    text,
    hints.map(({ position, label }) => ({ ...position, label: String(label) })),
  );

/** A text with an editor's changes. */
function edited(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split("\n");
  const offset = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, character);
  return edits
    .map(({ range, newText }) => ({ start: offset(range.start), end: offset(range.end), newText }))
    .sort((a, b) => b.start - a.start)
    .reduce((whole, { start, end, newText }) => whole.slice(0, start) + newText + whole.slice(end), text);
}

describe("the language server, for two projects", () => {
  /** With TypeScript 7 of its own. */
  const shop = editedProject("lsp");
  /** A package of a workspace with TypeScript 5, below a folder that is not one itself. */
  const other = at(shop, "packages/other");
  const [app, items] = [at(shop, "src/app.ts"), at(shop, "src/items.ts")];
  const editor = new Editor(shop);

  beforeAll(async () => {
    mkdirSync(at(shop, "node_modules"));
    symlinkSync(path.join(repository, "node_modules/typescript7"), at(shop, "node_modules/typescript"));
    writeFiles(other, FILES);
    mkdirSync(at(other, "node_modules"));
    symlinkSync(path.join(repository, "node_modules/typescript5"), at(other, "node_modules/typescript"));
    const result = await editor.start([shop, other]);
    expect(result).toMatchObject({
      serverInfo: { name: "countersign" },
      capabilities: { inlayHintProvider: true, hoverProvider: true, definitionProvider: true },
    });
    await editor.open(app, APP);
    await editor.open(items, ITEMS);
  });
  afterAll(async () => {
    expect(await editor.end()).toBe(0);
    expect(editor.shown).toEqual([]);
    removeFolder(shop);
  });

  test("says what is wrong while it is typed, and no longer when it is not", async () => {
    await editor.change(app, WRONG);
    const [first, ...more] = await editor.diagnostics(app);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ code: "CS1003", source: "countersign", severity: 1 });
    expect(first?.range.start).toEqual(placeOf(WRONG, '"/shops/:shop"'));
    expect(first?.message).toContain("GET /shops/:shop");
    const page = first?.codeDescription?.href ?? "";
    expect(readFileSync(new URL(page), "utf8")).toMatch(/^# CS1003: /);
    await editor.change(app, APP);
    await expect.poll(() => editor.published(app)).toEqual([]);
  });

  test("has fixes, after which there is nothing to say", async () => {
    await editor.change(app, WRONG);
    await editor.diagnostics(app);
    const position = placeOf(WRONG, '"/shops/:|shop"');
    const actions = await editor.ask<CodeAction[]>("textDocument/codeAction", app, {
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    expect(actions.map(({ title, kind, isPreferred }) => [title, kind, isPreferred])).toEqual([
      ['Add a parameter "shop" to the handler', "quickfix", true],
    ]);
    const fixed = edited(WRONG, actions[0]?.edit?.changes?.[uri(app)] ?? []);
    expect(fixed).toContain("(shop: string, open: boolean)");
    await editor.change(app, fixed);
    await expect.poll(() => editor.published(app)).toEqual([]);
    await editor.change(app, APP);
  });

  test("leaves to TypeScript what TypeScript says", async () => {
    const text = APP.replace(
      "export default",
      'app.get("/", (q: Missing): string => String(q));\nexport default',
    );
    await editor.change(app, text);
    await editor.diagnostics(app);
    await expect.poll(() => editor.published(app)).toEqual([]);
    await editor.change(app, APP);
  });

  test("shows where each parameter comes from, in dependencies too", async () => {
    expect(hinted(ITEMS, await editor.hints(items))).toBe(HINTED);
    const db = at(shop, "src/db.ts");
    expect(hinted(FILES["src/db.ts"], await editor.hints(db))).toContain(
      "connection(‹header trace-id›traceId",
    );
  });

  test("shows them in the rest of a text that does not parse, and says nothing of it", async () => {
    await editor.change(items, BEGUN);
    const shown = hinted(BEGUN, await editor.hints(items));
    for (const hint of ["‹path›id: Int", "‹dependency›db", "‹query›q?"]) expect(shown).toContain(hint);
    expect(await editor.diagnostics(items)).toEqual([]);
    expect(editor.published(app)).toEqual([]);
    await editor.change(items, ITEMS);
  });

  test("says nothing of a call that is not closed yet", async () => {
    await editor.change(app, APP.replace("export default", 'app.get("/x/:part", (part\nexport default'));
    expect(await editor.diagnostics(app)).toEqual([]);
    await editor.change(app, APP);
  });

  test.each([
    ["the method", "items.|get"],
    ["the path", '"/:|id"'],
    ["the handler", "function read|Item"],
  ])("describes the operation at %s", async (_, place) => {
    const hover = await editor.ask<Hover>("textDocument/hover", items, { position: placeOf(ITEMS, place) });
    const { value } = hover.contents as { value: string };
    expect(value).toContain("GET /v1/items/:id");
    expect(value).toContain("readItem");
    expect(value).toContain("Read one item.");
    expect(value).toContain("| id | `path` | `id` | `integer (minimum 1)`");
    expect(value).toContain("| 200 | `JSON` | `Item` |");
    expect(value).toContain("| 422 |");
  });

  test("describes a parameter", async () => {
    const hover = await editor.ask<Hover>("textDocument/hover", items, {
      position: placeOf(ITEMS, "|q?: string"),
    });
    expect(hover.contents).toEqual({ kind: "markdown", value: "from query `q`: `string`, optional" });
    const id = await editor.ask<Hover>("textDocument/hover", items, {
      position: placeOf(ITEMS, "readItem(|id"),
    });
    const value = "from path `id`: `Int & Min<1>`, `integer (minimum 1)`, required";
    expect(id.contents).toEqual({ kind: "markdown", value });
    const position = placeOf(ITEMS, "return { |id");
    expect(await editor.ask("textDocument/hover", items, { position })).toBeNull();
  });

  test.each(["|db: Depends", "db: Dep|ends"])(
    "leads from %s to the function of a dependency",
    async (place) => {
      const found = await editor.ask<Location[]>("textDocument/definition", items, {
        position: placeOf(ITEMS, place),
      });
      const start = placeOf(FILES["src/db.ts"], "connection(");
      expect(found).toEqual([
        {
          uri: uri(at(shop, "src/db.ts")),
          range: { start, end: { ...start, character: start.character + 10 } },
        },
      ]);
    },
  );

  test("completes the names of the path and the functions of dependencies", async () => {
    await editor.change(items, BEGUN);
    const labels = async (position: object) =>
      (await editor.ask<CompletionList | null>("textDocument/completion", items, { position }))?.items.map(
        ({ label }) => label,
      );
    expect(await labels(placeOf(BEGUN, '/:part", (|'))).toEqual(["id", "part"]);
    expect(await labels(placeOf(BEGUN, "readItem(|id"))).toEqual(["id"]);
    expect(await labels(placeOf(BEGUN, "db: |Depends"))).toEqual(["Depends<typeof connection>", "Depends"]);
    expect(await labels(placeOf(BEGUN, "return { |id"))).toBeUndefined();
    await editor.change(items, ITEMS);
  });

  test("knows each project by its own tsconfig.json", async () => {
    const file = at(other, "src/app.ts");
    await editor.open(file, WRONG);
    expect((await editor.diagnostics(file)).map(({ code }) => code)).toEqual(["CS1003"]);
    expect(editor.published(app)).toEqual([]);
    await editor.notify("textDocument/didClose", { textDocument: { uri: uri(file) } });
    await expect.poll(() => editor.published(file)).toEqual([]);
  });

  test("reads an open file as it is typed in every project that contains it", async () => {
    const pair = at(shop, "packages/pair");
    const { "tsconfig.json": config, ...files } = FILES;
    const of = (name: string, more: object) => ({ [`tsconfig.${name}.json`]: { ...config, ...more } });
    const used = at(pair, "src/app.ts");
    const test = at(pair, "src/app.test.ts");
    writeFiles(pair, {
      ...files,
      ...of("app", { exclude: ["src/app.test.ts"] }),
      ...of("test", { include: ["src/app.test.ts"] }),
      "tsconfig.json": {
        files: [],
        references: ["app", "test"].map((name) => ({ path: `tsconfig.${name}.json` })),
      },
      "src/app.ts": WRONG,
      "src/app.test.ts": 'import app from "./app.js";\nawait app.request("/");\n',
    });
    await editor.open(used, APP);
    await editor.open(test, readFileSync(test, "utf8"));
    expect(await editor.diagnostics(test)).toEqual([]);
    // By the time of this response, everything before has been sent.
    await editor.hints(test);
    expect(editor.published(used)).toEqual([]);
    await editor.change(used, WRONG);
    await expect.poll(() => editor.published(used)).toEqual(["CS1003"]);
    for (const file of [used, test])
      await editor.notify("textDocument/didClose", { textDocument: { uri: uri(file) } });
    await expect.poll(() => editor.published(used)).toEqual([]);
  });

  test("shows why a project cannot be read", async () => {
    const broken = at(shop, "packages/broken");
    writeFiles(broken, { ...FILES, "tsconfig.json": { extends: "./missing.json" } });
    await editor.open(at(broken, "src/app.ts"), APP);
    await expect.poll(() => editor.shown.splice(0)).toEqual([expect.stringContaining("CS4002")]);
  });

  test("reads what has changed on disk", async () => {
    const file = at(shop, "src/more.ts");
    writeFileSync(
      file,
      'import { items } from "./items.js";\nitems.get("/more/:part", (): string => "more");\n',
    );
    await editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: uri(file), type: 1 }] });
    await expect.poll(() => editor.published(file)).toEqual(["CS1003"]);
    const config = at(shop, "tsconfig.json");
    writeFiles(shop, { "tsconfig.json": { ...FILES["tsconfig.json"], exclude: ["src/more.ts"] } });
    await editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: uri(config), type: 2 }] });
    await expect.poll(() => editor.published(file)).toEqual([]);
  });
});

test("without the protocol's library, the command says what to install", async () => {
  const folder = editedProject("lsp-missing");
  const loader = at(folder, "hidden.cjs");
  writeFileSync(
    loader,
    'const m = require("node:module"); const found = m._resolveFilename;\nm._resolveFilename = (name, ...rest) => { if (name.startsWith("vscode-languageserver")) { throw Object.assign(new Error("no"), { code: "MODULE_NOT_FOUND" }); } return found(name, ...rest); };\n',
  );
  const { code, stderr } = await finish(process.execPath, ["--require", loader, cli, "lsp"], folder);
  removeFolder(folder);
  expect(code).toBe(1);
  expect(stderr).toContain("CS4106");
  expect(stderr).toContain("npm install --save-dev vscode-languageserver");
});
