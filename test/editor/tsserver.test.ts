import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { removeFolder, repository } from "../support/temporary.js";
import { APP, at, BEGUN, editedProject, FILES, HINTED, ITEMS, placeOf, WRONG, withHints } from "./project.js";
import { TsServer } from "./tsserver.js";

interface Place {
  readonly line: number;
  readonly offset: number;
}

interface Diagnostic {
  readonly text: string;
  readonly code: number;
  readonly category: string;
  readonly source?: string;
  readonly start: Place;
}

interface Fix {
  readonly description: string;
  readonly changes: readonly {
    readonly fileName: string;
    readonly textChanges: readonly { readonly start: Place; readonly end: Place; readonly newText: string }[];
  }[];
}

/** tsserver counts from 1. */
const shifted = ({ line, character }: { line: number; character: number }): Place => ({
  line: line + 1,
  offset: character + 1,
});

function edited(text: string, { changes }: Fix): string {
  const lines = text.split("\n");
  const offset = ({ line, offset }: Place) =>
    lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, offset - 1);
  return changes
    .flatMap(({ textChanges }) => textChanges)
    .map(({ start, end, newText }) => ({ start: offset(start), end: offset(end), newText }))
    .sort((a, b) => b.start - a.start)
    .reduce((whole, { start, end, newText }) => whole.slice(0, start) + newText + whole.slice(end), text);
}

describe.each(["typescript", "typescript5"])("in the tsserver of %s", (name) => {
  const folder = editedProject(`tsserver-${name}`);
  const log = at(folder, "tsserver.log");
  const server = new TsServer(path.join(repository, "node_modules", name), folder, log);
  const [app, items] = [at(folder, "src/app.ts"), at(folder, "src/items.ts")];
  const open = (file: string, fileContent: string) =>
    server.tell("updateOpen", { openFiles: [{ file, fileContent, projectRootPath: folder }] });
  const diagnostics = (file: string) => server.ask<Diagnostic[]>("semanticDiagnosticsSync", { file });
  open(app, APP);
  open(items, ITEMS);

  afterAll(async () => {
    await server.end();
    const said = readFileSync(log, "utf8");
    expect(said).not.toMatch(/countersign\/editor: |Exception/);
    removeFolder(folder);
  });

  test("what is wrong is said with TypeScript's own diagnostics, and fixed", async () => {
    expect(await diagnostics(app)).toEqual([]);
    const text = WRONG.replace("String(open)", "open");
    open(app, text);
    const found = await diagnostics(app);
    expect(found.map(({ code, source = "ts", category }) => [code, source, category])).toEqual([
      [2322, "ts", "error"],
      [9_001_003, "countersign", "error"],
    ]);
    const [, own] = found;
    expect(own?.text).toMatch(/^CS1003: The path "\/shops\/:shop" names "shop"/);
    expect(own?.start).toEqual(shifted(placeOf(text, '"/shops/:shop"')));
    const supported = await server.ask<string[]>("getSupportedCodeFixes", { file: app });
    expect(supported).toContain("9001003");
    const { line, offset } = shifted(placeOf(text, "shops/:|shop"));
    const [fix, ...more] = await server.ask<Fix[]>("getCodeFixes", {
      file: app,
      startLine: line,
      startOffset: offset,
      endLine: line,
      endOffset: offset,
      errorCodes: [9_001_003],
    });
    expect(more).toEqual([]);
    expect(fix?.description).toBe('Add a parameter "shop" to the handler');
    open(app, fix ? edited(WRONG, fix) : "");
    expect(await diagnostics(app)).toEqual([]);
    open(app, APP);
  });

  test("hints say where each parameter comes from, also in a text that does not parse", async () => {
    const hints = async (file: string, text: string) => {
      const found = await server.ask<{ text: string; position: Place; whitespaceAfter: boolean }[]>(
        "provideInlayHints",
        { file, start: 0, length: text.length },
      );
      return withHints(
        text,
        found.map(({ text: label, position: { line, offset } }) => ({
          label,
          line: line - 1,
          character: offset - 1,
        })),
      );
    };
    expect(await hints(items, ITEMS)).toBe(HINTED);
    open(items, BEGUN);
    expect(await hints(items, BEGUN)).toContain("readItem(‹path›id");
    expect((await diagnostics(items)).filter(({ source }) => source === "countersign")).toEqual([]);
    open(items, ITEMS);
  });

  test("hover, definition and completion know the route", async () => {
    const documentation = async (place: string) => {
      const found = await server.ask<{ displayString: string; documentation: string }>("quickinfo", {
        file: items,
        ...shifted(placeOf(ITEMS, place)),
      });
      return found.documentation;
    };
    expect(await documentation("items.|get")).toContain("GET /v1/items/:id");
    expect(await documentation('"/:|id"')).toContain("| 200 | `JSON` | `Item` |");
    expect(await documentation("readItem(|id")).toBe(
      "from path `id`: `Int & Min<1>`, `integer (minimum 1)`, required",
    );
    expect(await documentation("|q?: string")).toBe("from query `q`: `string`, optional");
    const limited = `${ITEMS}items.get("/", (limit = 10): number => limit);\n`;
    open(items, limited);
    const limit = await server.ask<{ displayString: string }>("quickinfo", {
      file: items,
      ...shifted(placeOf(limited, "|limit = 10")),
    });
    expect(limit.displayString).toBe("(parameter) limit: number");
    open(items, ITEMS);
    const found = await server.ask<{ definitions: { file: string; start: Place }[] }>(
      "definitionAndBoundSpan",
      {
        file: items,
        ...shifted(placeOf(ITEMS, "|db: Depends")),
      },
    );
    expect(found.definitions.map(({ file, start }) => [file, start])).toEqual([
      [at(folder, "src/db.ts"), shifted(placeOf(FILES["src/db.ts"], "connection("))],
    ]);
    open(items, BEGUN);
    const entries = await server.ask<{ entries: { name: string; source?: string; insertText?: string }[] }>(
      "completionInfo",
      { file: items, ...shifted(placeOf(BEGUN, '/:part", (|')), includeInsertTextCompletions: true },
    );
    const own = entries.entries.filter(({ source }) => source === "countersign");
    expect(own.map(({ insertText }) => insertText)).toEqual(["id: string", "part: string"]);
    open(items, ITEMS);
  });

  test("an edit elsewhere counts at once, and an editor with the language server switches the plugin off", async () => {
    const db = at(folder, "src/db.ts");
    open(db, FILES["src/db.ts"].replace("traceId?: Header<string>", "traceId?: () => void"));
    await expect
      .poll(async () => (await diagnostics(db)).map(({ source }) => source))
      .toContain("countersign");
    server.tell("configurePlugin", { pluginName: "countersign/editor", configuration: { enable: false } });
    expect((await diagnostics(db)).filter(({ source }) => source === "countersign")).toEqual([]);
    server.tell("configurePlugin", { pluginName: "countersign/editor", configuration: { enable: true } });
    open(db, FILES["src/db.ts"]);
    expect(await diagnostics(db)).toEqual([]);
  });
});
