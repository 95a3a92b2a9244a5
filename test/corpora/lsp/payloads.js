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

export default {
  "/actions": [
    { title: "Add import", kind: "quickfix", diagnostics: [diagnostic], isPreferred: true, edit },
    { title: "Run", command: { title: "Run", command: "run.it", arguments: [1, { a: true }] }, data: null },
    { title: "Extract", disabled: { reason: "nothing selected" } },
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
  ],
  "/diagnostics": [
    diagnostic,
    { range: range(0, 0, 1), message: "x" },
    { range: range(0, 0, 1), message: "x", code: "E1" },
  ],
  "/edits": [edit, { changes: {} }, {}],
  "/hovers": [
    { contents: { kind: "markdown", value: "`number`" }, range: range(1, 1, 2) },
    { contents: "plain" },
    { contents: { language: "ts", value: "let x" } },
    { contents: ["one", { language: "ts", value: "let x" }] },
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
  ],
};
