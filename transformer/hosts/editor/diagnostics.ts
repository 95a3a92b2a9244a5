import type { Node, SourceFile } from "typescript";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { SourceLocation } from "../../schema.js";
import { wholeOnly } from "../declared-program.js";
import { placeIn } from "../original-place.js";
import { unsaidDiagnostics } from "../own-problems.js";
import type { EditorProgram } from "./editor-program.js";

/** A diagnostic and where an editor shows it; `undefined` for what is about no place in a file. */
export interface ShownDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly at: SourceLocation | undefined;
  /** The file that `at` is a place of. */
  readonly file: SourceFile | undefined;
}

/**
 * Everything that Countersign finds wrong with a program and TypeScript has not said itself. A statement that does not parse is
 * something else than was meant: nothing is said of it, nor of the program as a whole as long as there is one.
 * @param asking `without types` takes a tenth of the time, and leaves in what TypeScript says as well.
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

/** The statements of a module with a place where it does not parse. */
function brokenStatements(
  file: SourceFile,
  problems: readonly { readonly start?: number | undefined }[],
): readonly Node[] {
  if (problems.length === 0) return [];
  return file.statements.filter(({ pos, end }) =>
    problems.some(({ start = 0 }) => pos <= start && start <= end),
  );
}
