// Messages as the specification of the Language Server Protocol describes them.
const range = (line, from, to) => ({ start: { line, character: from }, end: { line, character: to } });
const uri = "file:///project/src/main.ts";
const diagnostic = {
  range: range(3, 4, 9),
  severity: 1,
  code: 2304,
  codeDescription: { href: "https://example.com/2304" },
  source: "ts",
  message: "Cannot find name 'thing'.",
  tags: [1],
  relatedInformation: [{ location: { uri, range: range(1, 0, 5) }, message: "declared here" }],
  data: { fix: [1, "x", null] },
};
const edit = {
  changes: { [uri]: [{ range: range(0, 0, 0), newText: 'import { thing } from "./thing";\n' }] },
  documentChanges: [
    { textDocument: { uri, version: 2 }, edits: [{ range: range(3, 4, 9), newText: "other" }] },
    {
      textDocument: { uri, version: null },
      edits: [{ range: range(3, 4, 9), newText: "other", annotationId: "rename" }],
    },
    { kind: "create", uri: "file:///project/src/new.ts", options: { overwrite: false } },
    { kind: "rename", oldUri: uri, newUri: "file:///project/src/other.ts", annotationId: "rename" },
    { kind: "delete", uri, options: { recursive: true, ignoreIfNotExists: true } },
  ],
  changeAnnotations: { rename: { label: "Rename", needsConfirmation: true, description: "everywhere" } },
};

const hint = (message, more = {}) => ({
  range: range(7, 0, 12),
  severity: 4,
  message,
  source: "eslint",
  ...more,
});
const insert = (line, newText) => ({ range: range(line, 0, 0), newText });
const symbol = (name, kind, line, more = {}) => ({
  name,
  kind,
  range: range(line, 0, 40),
  selectionRange: range(line, 9, 9 + name.length),
  ...more,
});

export default {
  "/actions": [
    { title: "Add import", kind: "quickfix", diagnostics: [diagnostic], isPreferred: true, edit },
    { title: "Run", command: { title: "Run", command: "run.it", arguments: [1, { a: true }] }, data: null },
    { title: "Extract", disabled: { reason: "nothing selected" } },
    {
      title: "Organize imports",
      kind: "source.organizeImports",
      edit: { changes: { [uri]: [insert(0, "")] } },
    },
    {
      title: "Remove unused variable",
      kind: "quickfix",
      diagnostics: [hint("'x' is never used", { tags: [1], code: "no-unused-vars" })],
      edit: { documentChanges: [{ textDocument: { uri, version: 12 }, edits: [insert(7, "")] }] },
    },
    { title: "Extract function", kind: "refactor.extract", data: { file: uri, span: [120, 164] } },
    {
      title: "Move to a new file",
      kind: "refactor.move",
      edit: {
        documentChanges: [
          { kind: "create", uri: "file:///project/src/thing.ts", options: { ignoreIfExists: true } },
          {
            textDocument: { uri: "file:///project/src/thing.ts", version: null },
            edits: [insert(0, "export {}")],
          },
        ],
      },
      command: { title: "Open", command: "editor.open", arguments: ["file:///project/src/thing.ts"] },
    },
    {
      title: "Fix all",
      kind: "source.fixAll",
      diagnostics: [hint("Missing semicolon", { code: "semi" }), hint("Use const", { code: "prefer-const" })],
      isPreferred: false,
    },
    {
      title: "Disable the rule for this line",
      diagnostics: [
        hint("Unexpected console", { codeDescription: { href: "https://example.com/no-console" } }),
      ],
      edit: { changes: { [uri]: [insert(6, "// eslint-disable-next-line\n")] } },
    },
    { title: "Generate documentation", command: { title: "Generate", command: "docs.generate" }, tags: [1] },
  ],
  "/completions": [
    {
      isIncomplete: false,
      itemDefaults: { commitCharacters: ["."], editRange: range(1, 2, 3), insertTextFormat: 1 },
      items: [
        { label: "map", kind: 2, detail: "method", documentation: { kind: "markdown", value: "**map**" } },
        {
          label: "filter",
          labelDetails: { detail: "(fn)" },
          documentation: "filters",
          sortText: "a",
          preselect: true,
        },
        { label: "x", textEdit: { range: range(1, 2, 3), newText: "x" }, additionalTextEdits: [] },
        { label: "y", textEdit: { insert: range(1, 2, 3), replace: range(1, 2, 4), newText: "y" } },
      ],
    },
    {
      isIncomplete: true,
      itemDefaults: { editRange: { insert: range(1, 2, 3), replace: range(1, 2, 4) } },
      items: [],
    },
    {
      isIncomplete: false,
      items: ["if", "for", "while", "switch"].map((label) => ({ label, kind: 14, sortText: `15${label}` })),
    },
    {
      isIncomplete: false,
      items: [
        {
          label: "readFile",
          kind: 3,
          detail: "node:fs",
          sortText: "16",
          data: { entry: 1 },
          insertText: "readFile",
        },
        { label: "readdir", kind: 3, detail: "node:fs", sortText: "16", data: { entry: 2 }, tags: [1] },
        { label: "readonly", kind: 14, sortText: "15" },
        { label: "ReadStream", kind: 7, commitCharacters: ["."], additionalTextEdits: [insert(0, "import")] },
      ],
    },
    {
      isIncomplete: true,
      itemDefaults: { commitCharacters: [".", ",", ";"], data: { session: 7 } },
      items: [
        { label: "name", kind: 5, detail: "string", filterText: ".name" },
        { label: "age", kind: 5, detail: "number", filterText: ".age", deprecated: true },
        { label: "toString", kind: 2, labelDetails: { detail: "()", description: "Object" } },
      ],
    },
    {
      isIncomplete: false,
      items: [
        {
          label: "for of",
          kind: 15,
          insertText: "for (const $1 of $2) {\n\t$0\n}",
          insertTextFormat: 2,
          insertTextMode: 2,
          documentation: { kind: "plaintext", value: "A loop over what can be iterated." },
        },
        { label: "try", kind: 15, insertText: "try {\n\t$0\n}", insertTextFormat: 2 },
      ],
    },
    {
      isIncomplete: false,
      applyKind: { commitCharacters: 2, data: 1 },
      itemDefaults: { insertTextMode: 1 },
      items: [
        { label: "#fff", kind: 16, documentation: "#ffffff" },
        { label: "#000", kind: 16, textEditText: "#000000" },
      ],
    },
    {
      isIncomplete: false,
      items: [
        { label: "src/", kind: 19, command: { title: "Suggest", command: "editor.suggest" } },
        { label: "main.ts", kind: 17, textEdit: { range: range(0, 20, 24), newText: "main.ts" } },
      ],
    },
  ],
  "/diagnostics": [
    diagnostic,
    { range: range(0, 0, 1), message: "x" },
    { range: range(0, 0, 1), message: "x", code: "E1" },
    hint("Missing semicolon", { code: "semi", codeDescription: { href: "https://example.com/semi" } }),
    hint("'print' is deprecated", { tags: [2], data: "7c" }),
    {
      range: range(12, 4, 30),
      severity: 2,
      code: 6133,
      source: "ts",
      message: "Declared but never read.",
      tags: [1],
    },
    {
      severity: 1,
      range: range(41, 2, 8),
      message: "Type 'string' is not assignable to type 'number'.",
      code: 2322,
      source: "ts",
      relatedInformation: [
        { location: { uri, range: range(2, 2, 6) }, message: "The expected type comes from here." },
        {
          location: { uri: "file:///project/src/types.ts", range: range(9, 0, 4) },
          message: "Declared here.",
        },
      ],
    },
    { range: range(3, 0, 5), severity: 3, message: { kind: "markdown", value: "Run `fmt`." }, source: "fmt" },
    {
      message: "borrowed value does not live long enough",
      range: range(8, 8, 20),
      code: "E0597",
      severity: 1,
    },
  ],
  "/edits": [
    edit,
    { changes: {} },
    {},
    { changes: { [uri]: [insert(0, "'use strict';\n"), insert(9, "\n")] } },
    {
      changes: {
        "file:///project/a.ts": [{ range: range(2, 7, 11), newText: "items" }],
        "file:///project/b.ts": [
          { range: range(5, 1, 5), newText: "items" },
          { range: range(9, 1, 5), newText: "items" },
        ],
      },
    },
    {
      documentChanges: [
        { kind: "rename", oldUri: uri, newUri: "file:///project/src/index.ts", options: { overwrite: true } },
      ],
    },
    {
      documentChanges: [
        {
          textDocument: { uri, version: 3 },
          edits: [insert(1, "a"), { ...insert(2, "b"), annotationId: "format" }],
        },
        { textDocument: { uri: "file:///project/b.ts", version: 1 }, edits: [insert(0, "")] },
      ],
      changeAnnotations: { format: { label: "Format" } },
    },
    { documentChanges: [{ kind: "delete", uri: "file:///project/old.ts" }] },
    {
      documentChanges: [
        {
          textDocument: { uri, version: 4 },
          edits: [{ range: range(6, 0, 0), snippet: { kind: "snippet", value: "log($1)" } }],
        },
      ],
    },
  ],
  "/hovers": [
    { contents: { kind: "markdown", value: "`number`" }, range: range(1, 1, 2) },
    { contents: "plain" },
    { contents: { language: "ts", value: "let x" } },
    { contents: ["one", { language: "ts", value: "let x" }] },
    { contents: { kind: "plaintext", value: "A list of items." } },
    {
      contents: [
        { language: "typescript", value: "(method) Array<number>.map<U>(fn: (value: number) => U): U[]" },
        "Calls a function on each item.",
        "*@param* `fn` the function",
      ],
      range: range(14, 8, 11),
    },
    { contents: [] },
    { contents: "The **width** of the border.", range: range(3, 2, 7) },
    {
      contents: {
        kind: "markdown",
        value:
          "```rust\nfn main()\n```\n---\nWhere the program starts. It takes no arguments and answers nothing.",
      },
    },
  ],
  "/symbols": [
    {
      name: "Main",
      kind: 5,
      range: range(0, 0, 90),
      selectionRange: range(0, 6, 10),
      detail: "class",
      children: [
        {
          name: "run",
          kind: 6,
          tags: [1],
          range: range(1, 0, 9),
          selectionRange: range(1, 2, 5),
          children: [],
        },
      ],
    },
    symbol("total", 13, 4),
    symbol("parse", 12, 8, {
      detail: "(text: string) => Node",
      children: [symbol("stack", 14, 9), symbol("i", 13, 10)],
    }),
    symbol("Shape", 11, 20, {
      children: [
        symbol("area", 6, 21, { detail: "number" }),
        symbol("name", 7, 22),
        symbol("id", 7, 23, { tags: [1] }),
      ],
    }),
    symbol("Color", 10, 30, {
      children: ["Red", "Green", "Blue"].map((name, i) => symbol(name, 22, 31 + i)),
    }),
    symbol("legacy", 12, 40, { deprecated: true, tags: [1] }),
    symbol("app", 3, 0, {
      detail: "namespace",
      children: [symbol("Server", 5, 2, { children: [symbol("constructor", 9, 3), symbol("listen", 6, 5)] })],
    }),
    symbol("<anonymous>", 12, 50, { children: [] }),
  ],
};
