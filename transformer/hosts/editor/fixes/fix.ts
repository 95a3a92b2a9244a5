import type { Node, SourceFile } from "typescript";
import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import type { EditorProgram } from "../editor-program.js";
import type { TextChange } from "../text-changes.js";

/** A change that takes a diagnostic away. */
export interface Fix {
  /** What it does, as an editor lists it. */
  readonly title: string;
  readonly changes: readonly FileChanges[];
}

export interface FileChanges {
  readonly file: string;
  /** In no order; none overlaps another. */
  readonly changes: readonly TextChange[];
}

/** What a fix is made from. */
export interface Wrong {
  readonly diagnostic: Diagnostic;
  readonly file: SourceFile;
  /** What the diagnostic is shown at. */
  readonly node: Node;
  readonly program: EditorProgram;
  /** What stands in its message for a placeholder. */
  value(name: string): string;
}

/** @returns none where the way out is not a matter of text alone. */
export type MakeFixes = (wrong: Wrong) => readonly Fix[];

export function fixIn(file: SourceFile, title: string, ...changes: readonly TextChange[]): Fix {
  return { title, changes: [{ file: file.fileName, changes }] };
}
