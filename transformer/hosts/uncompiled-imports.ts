import path from "node:path";
import type { SourceFile, StringLiteralLike } from "typescript";
import { CS4015 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { ProgramTransform } from "../transform.js";
import type { Programs } from "./declared-program.js";
import { emittingFrom } from "./emitting.js";
import { importsKept } from "./imports-kept.js";
import { type Leads, specifiersOf } from "./specifiers.js";

/** Imports by which what is built would come to TypeScript that is not (CS4015). */
export function uncompiledImports(
  programs: Programs,
  transform: ProgramTransform,
  leads: Leads,
): readonly Diagnostic[] {
  const program = programs.declared;
  const programOf = emittingFrom(programs);
  return transform.files
    .filter((file) => !program.isSourceFileFromExternalLibrary(file))
    .flatMap((file) => {
      const found = specifiersOf(file).filter(({ text }) => leads(text, file).kind === "uncompiled");
      if (found.length === 0) return [];
      const kept = importsKept(file, programOf(file), transform);
      return found
        .filter(({ text }) => kept.has(text))
        .map((each) => uncompiled(each, file, transform.root, leads));
    });
}

function uncompiled(specifier: StringLiteralLike, from: SourceFile, root: string, leads: Leads): Diagnostic {
  const lead = leads(specifier.text, from);
  const file = lead.kind === "uncompiled" ? path.relative(root, lead.file).replaceAll("\\", "/") : "";
  const start = specifier.getStart(from);
  const location = { file: from.fileName, start, length: specifier.end - start };
  return CS4015({ specifier: specifier.text, file }, { location });
}
