import type typescript from "typescript";
import { ts } from "../../semantics/compiler.js";
import type { Completion, Completions } from "./completion.js";
import type { Definition } from "./definition.js";
import type { ShownDiagnostic } from "./diagnostics.js";
import type { Fix } from "./fixes/fix.js";
import { FIXES } from "./fixes/fixes.js";
import type { SourceHint } from "./hints.js";
import type { Hover } from "./hover.js";
import type { TextChange } from "./text-changes.js";

/** Far from TypeScript's own codes, whose fixes would be offered for ours. */
const BASE = 9_000_000;

/** `CS1003` as a number, because tsserver's protocol requires numbers for codes. */
export const numberOf = (code: string): number => BASE + Number(code.slice(2));

/** The codes that have fixes. */
export const CODES: readonly number[] = Object.keys(FIXES).map(numberOf);

export function diagnosticOf({ diagnostic, at, file }: ShownDiagnostic): typescript.Diagnostic {
  const { code, severity, message, fix, trail } = diagnostic;
  const reached = trail ? `\nreached by ${trail.join(" › ")}` : "";
  return {
    category: severity === "error" ? ts.DiagnosticCategory.Error : ts.DiagnosticCategory.Warning,
    code: numberOf(code),
    source: "countersign",
    messageText: `${code}: ${message}${reached}\nfix: ${fix}`,
    file,
    start: at?.start,
    length: at?.length,
  };
}

export function codeFixOf({ title, changes }: Fix): typescript.CodeFixAction {
  return {
    fixName: "countersign",
    description: title,
    changes: changes.map(({ file, changes: own }) => ({ fileName: file, textChanges: own.map(changeOf) })),
  };
}

const changeOf = ({ start, length, text }: TextChange): typescript.TextChange => ({
  span: { start, length },
  newText: text,
});

export function hintOf({ position, label }: SourceHint): typescript.InlayHint {
  return { text: label, position, kind: ts.InlayHintKind.Parameter, whitespaceAfter: true };
}

/** Added after TypeScript's information about the same position. */
export function quickInfoOf(
  { start, length, markdown }: Hover,
  said: typescript.QuickInfo | undefined,
): typescript.QuickInfo {
  const text = { kind: "text", text: `${said?.documentation?.length ? "\n\n" : ""}${markdown}` };
  if (said) return { ...said, documentation: [...(said.documentation ?? []), text] };
  return {
    kind: ts.ScriptElementKind.unknown,
    kindModifiers: "",
    textSpan: { start, length },
    displayParts: [],
    documentation: [text],
  };
}

export function definitionsOf({ targets, ...textSpan }: Definition): typescript.DefinitionInfoAndBoundSpan {
  return {
    textSpan,
    definitions: targets.map(({ file, start, length }) => ({
      fileName: file,
      textSpan: { start, length },
      kind: ts.ScriptElementKind.functionElement,
      name: "",
      containerKind: ts.ScriptElementKind.unknown,
      containerName: "",
    })),
  };
}

/** Listed before TypeScript's own completions. */
export function completionsOf(
  { items, ...replacementSpan }: Completions,
  said: typescript.CompletionInfo | undefined,
): typescript.CompletionInfo {
  const own = items.map(({ label, text, changes }) => ({
    name: label,
    kind: ts.ScriptElementKind.parameterElement,
    kindModifiers: "",
    sortText: "0",
    insertText: text,
    replacementSpan,
    source: "countersign",
    ...(changes.length > 0 && { hasAction: true as const }),
  }));
  const nothing = { isGlobalCompletion: false, isMemberCompletion: false, isNewIdentifierLocation: true };
  return { ...(said ?? nothing), entries: [...own, ...(said?.entries ?? [])] };
}

export function entryDetails(
  { label, detail, changes }: Completion,
  fileName: string,
): typescript.CompletionEntryDetails {
  const textChanges = changes.map(changeOf);
  return {
    name: label,
    kind: ts.ScriptElementKind.parameterElement,
    kindModifiers: "",
    displayParts: [{ kind: "text", text: detail }],
    ...(changes.length > 0 && {
      codeActions: [{ description: "Import it from countersign", changes: [{ fileName, textChanges }] }],
    }),
  };
}
