import type { DiagnosticCode } from "../../../diagnostics/codes.js";
import type { ShownDiagnostic } from "../diagnostics.js";
import { type EditorProgram, nodeAt } from "../editor-program.js";
import type { Fix, MakeFixes } from "./fix.js";
import { notPublic, sayWhetherValidated, spellOption, spellTag, spellUploadOption } from "./options.js";
import {
  addPathParameter,
  addSocket,
  annotate,
  declareAs,
  makeRequired,
  readFromQuery,
  registerAsSocket,
  takeArray,
} from "./parameters.js";
import { addSegment, addSlash, renamePathName, rewriteSegment } from "./paths.js";
import { exportDeclaration } from "./statements.js";

/** The diagnostics that a change of text alone can resolve, each with its most likely fix first. */
export const FIXES = {
  CS1003: (wrong) => [...addPathParameter(wrong), ...renamePathName(wrong)],
  CS1004: (wrong) => addSegment(wrong),
  CS1006: makeRequired,
  CS1009: readFromQuery,
  CS1014: takeArray,
  CS1024: addSlash,
  CS1025: annotate,
  CS1034: sayWhetherValidated,
  CS1035: rewriteSegment,
  CS1040: addSocket,
  CS1041: registerAsSocket,
  CS1051: spellOption,
  CS1062: spellUploadOption,
  CS2030: spellTag,
  CS2116: declareAs,
  CS3008: addSegment,
  CS3041: notPublic,
  CS5002: exportDeclaration,
} satisfies Partial<Record<DiagnosticCode, MakeFixes>>;

export function isFixable(code: DiagnosticCode): code is keyof typeof FIXES {
  return Object.hasOwn(FIXES, code);
}

/** The fixes for a diagnostic. Empty if only the author can resolve it. */
export function fixesOf({ diagnostic }: ShownDiagnostic, program: EditorProgram): readonly Fix[] {
  const { code, location, values = {} } = diagnostic;
  const file = location && program.programs.getSourceFile(location.file);
  if (!file || !isFixable(code) || file.isDeclarationFile) return [];
  const make: MakeFixes = FIXES[code];
  const value = (name: string) => values[name] ?? "";
  return make({ diagnostic, file, node: spanned(file, location), program, value });
}

/** The outermost node that a diagnostic marks. */
function spanned(file: Parameters<typeof nodeAt>[0], { start, length }: { start: number; length: number }) {
  let node = nodeAt(file, start);
  while (node.parent && node.parent.getStart(file) === start && node.end < start + length) node = node.parent;
  return node;
}
