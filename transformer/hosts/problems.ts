import type { SourceFile, Diagnostic as TsDiagnostic } from "typescript";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { ts } from "../semantics/compiler.js";
import { type Files, placeIn } from "./original-place.js";

/** One problem of TypeScript's or Countersign's own, ready to print. */
export interface Problem {
  /** `TS2322` or `CS1003`. */
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly fix?: string;
  /** Absolute path. Line and column count from 1. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly length?: number;
  /** The text of that line, for a code frame. */
  readonly sourceLine?: string;
  readonly trail?: readonly string[];
  /** Only for our own problems: TypeScript cannot resolve the code there, or has already reported the cause of this one. */
  readonly echo?: boolean;
}

/** Countersign's own diagnostic, with its position looked up in the files of the program. */
export function fromDiagnostic(diagnostic: Diagnostic, files: Files): Problem {
  const { code, severity, message, fix, location, trail } = diagnostic;
  const at = placeIn(files, location);
  return {
    ...{ code, severity, message, fix },
    ...(trail && { trail }),
    ...(at && fromPlace(at.file, at.start, at.length)),
  };
}

export function fromTypeScript(diagnostic: TsDiagnostic): Problem {
  const { file, start = 0, length = 0 } = diagnostic;
  return {
    code: `TS${diagnostic.code}`,
    severity: diagnostic.category === ts.DiagnosticCategory.Error ? "error" : "warning",
    message: ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"),
    ...(file && fromPlace(file, start, length)),
  };
}

export function fromPlace(file: SourceFile, start: number, length: number): Partial<Problem> {
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  const starts = file.getLineStarts();
  const sourceLine = file.text.slice(starts[line], starts[line + 1] ?? file.text.length).trimEnd();
  return { file: file.fileName, line: line + 1, column: character + 1, length, sourceLine };
}

/** Sorted by file, then by position. Problems of the entire program come first. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    (a, b) =>
      compare(a.file ?? "", b.file ?? "") ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.code, b.code),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
