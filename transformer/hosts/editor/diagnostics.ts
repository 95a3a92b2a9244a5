import type { Node, SourceFile } from "typescript";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { SourceLocation } from "../../schema.js";
import { wholeOnly } from "../declared-program.js";
import { placeIn } from "../original-place.js";
import { unsaidDiagnostics } from "../own-problems.js";
import type { EditorProgram } from "./editor-program.js";

/** A diagnostic and where an editor shows it; `undefined` if it is not about a position in a file. */
export interface ShownDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly at: SourceLocation | undefined;
  /** The file that contains `at`. */
  readonly file: SourceFile | undefined;
}

/**
 * All of Countersign's diagnostics for a program that TypeScript has not reported itself. A statement that does not parse is not
 * what its author meant. It gets no diagnostics, and as long as there is one, neither does the program as a whole.
 * @param asking `without types` takes a tenth of the time, but includes what TypeScript also reports.
 */
export function diagnosticsOf(
  program: EditorProgram,
  asking: "of types" | "without types" = "of types",
): readonly ShownDiagnostic[] {
  const { programs, transform } = program;
  const broken = new Map(
    transform.files.flatMap((file) => {
      const nodes = brokenStatements(file, programs.declared.getSyntacticDiagnostics(file));
      return nodes.length > 0 ? [[file.fileName, nodes] as const] : [];
    }),
  );
  const isParsed = ({ location }: Diagnostic) =>
    !location ||
    !broken.get(location.file)?.some(({ pos, end }) => pos <= location.start && location.start <= end);
  const ofFiles = transform.files.flatMap((file) => transform.transform(file).diagnostics).filter(isParsed);
  const ofWhole = broken.size > 0 ? [] : program.linkings().flatMap(({ diagnostics }) => diagnostics);
  const asked = asking === "of types" ? programs : wholeOnly(programs.declared);
  const unsaid = unsaidDiagnostics(ofFiles, ofWhole, asked, (ours) => {
    if (asked !== programs) return [];
    const files = new Set(ours.flatMap(({ location }) => programs.getSourceFile(location?.file ?? "") ?? []));
    return [...files].flatMap((file) => program.typeErrors(file));
  });
  return unsaid.map((diagnostic) => {
    const place = placeIn(programs, diagnostic.location);
    return {
      diagnostic,
      at: place && { file: place.file.fileName, start: place.start, length: place.length },
      file: place?.file,
    };
  });
}

/** The statements of a module that contain a syntax error. */
function brokenStatements(
  file: SourceFile,
  problems: readonly { readonly start?: number | undefined }[],
): readonly Node[] {
  if (problems.length === 0) return [];
  return file.statements.filter(({ pos }, i) => {
    // What a statement lacks at its end is reported at the first word after it.
    const end = file.statements[i + 1]?.getStart(file) ?? file.end;
    return problems.some(({ start = 0 }) => pos <= start && start <= end);
  });
}
