import type {
  CodeAction,
  CompletionList,
  Diagnostic,
  InlayHint,
  Hover as LspHover,
  Range,
  TextEdit,
} from "vscode-languageserver/node";
import type { Completions } from "../../transformer/hosts/editor/completion.js";
import type { ShownDiagnostic } from "../../transformer/hosts/editor/diagnostics.js";
import type { Fix } from "../../transformer/hosts/editor/fixes/fix.js";
import type { SourceHint } from "../../transformer/hosts/editor/hints.js";
import type { Hover } from "../../transformer/hosts/editor/hover.js";
import type { TextChange } from "../../transformer/hosts/editor/text-changes.js";

/** The part of a source file that converts an offset to a line and a character. Both count UTF-16 units. */
export interface Lines {
  getLineAndCharacterOfPosition(offset: number): { readonly line: number; readonly character: number };
}

const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export function rangeOf(lines: Lines, { start, length }: { start: number; length: number }): Range {
  return {
    start: lines.getLineAndCharacterOfPosition(start),
    end: lines.getLineAndCharacterOfPosition(start + length),
  };
}

/** @param pages URL of the folder that has a page for each code. */
export function diagnosticShown({ diagnostic, at, file }: ShownDiagnostic, pages: string): Diagnostic {
  const { code, severity, message, fix, trail } = diagnostic;
  const reached = trail ? `\nreached by ${trail.join(" › ")}` : "";
  return {
    range: at && file ? rangeOf(file, at) : NOWHERE,
    severity: severity === "error" ? 1 : 2,
    code,
    codeDescription: { href: `${pages}/${code}.md` },
    source: "countersign",
    message: `${message}${reached}\nfix: ${fix}`,
  };
}

export function hoverShown({ markdown, ...at }: Hover, lines: Lines): LspHover {
  return { contents: { kind: "markdown", value: markdown }, range: rangeOf(lines, at) };
}

export function hintShown({ position, label }: SourceHint, lines: Lines): InlayHint {
  return { position: lines.getLineAndCharacterOfPosition(position), label, kind: 2, paddingRight: true };
}

export function completionsShown({ items, ...at }: Completions, lines: Lines): CompletionList {
  return {
    isIncomplete: false,
    items: items.map(({ label, text, detail, changes }, i) => ({
      label,
      detail,
      kind: 6,
      sortText: `0${i}`,
      textEdit: { range: rangeOf(lines, at), newText: text },
      additionalTextEdits: changes.map((change) => editShown(change, lines)),
    })),
  };
}

/** @param of the changed files, and the URI of each. */
export function fixShown(
  { title, changes }: Fix,
  diagnostic: Diagnostic,
  isPreferred: boolean,
  of: (file: string) => { readonly uri: string; readonly lines: Lines },
): CodeAction {
  const edits = changes.map(({ file, changes: own }) => {
    const { uri, lines } = of(file);
    return [uri, own.map((change) => editShown(change, lines))] as const;
  });
  return {
    title,
    kind: "quickfix",
    diagnostics: [diagnostic],
    isPreferred,
    edit: { changes: Object.fromEntries(edits) },
  };
}

function editShown({ text, ...at }: TextChange, lines: Lines): TextEdit {
  return { range: rangeOf(lines, at), newText: text };
}
