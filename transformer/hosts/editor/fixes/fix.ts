import type { Node, SourceFile } from "typescript";
import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import type { EditorProgram } from "../editor-program.js";
import type { TextChange } from "../text-changes.js";

/** A change that resolves a diagnostic. */
export interface Fix {
  /** The description that an editor lists. */
  readonly title: string;
  readonly changes: readonly FileChanges[];
}

export interface FileChanges {
  readonly file: string;
  /** In any order, without overlaps. */
  readonly changes: readonly TextChange[];
}

/** The input of a fix. */
export interface Wrong {
  readonly diagnostic: Diagnostic;
  readonly file: SourceFile;
  /** The node that the diagnostic is shown at. */
  readonly node: Node;
  readonly program: EditorProgram;
  /** The text in its message for a placeholder. */
  value(name: string): string;
}

/** @returns an empty list if a change of text alone cannot resolve it. */
export type MakeFixes = (wrong: Wrong) => readonly Fix[];

export function fixIn(file: SourceFile, title: string, ...changes: readonly TextChange[]): Fix {
  return { title, changes: [{ file: file.fileName, changes }] };
}
