import type { Program, SourceFile } from "typescript";
import { CS4014 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { ts } from "../semantics/compiler.js";
import { leadsSomewhere } from "../semantics/unresolved.js";

/** An import of `countersign` that Node may resolve but TypeScript cannot (CS4014): there would seem to be no routes. */
export function untypedImport(file: SourceFile, program: Program): Diagnostic | undefined {
  const specifier = file.statements
    .flatMap((each) => (ts.isImportDeclaration(each) ? [each.moduleSpecifier] : []))
    .find((each) => ts.isStringLiteral(each) && each.text === "countersign");
  if (!specifier || leadsSomewhere(specifier, program)) return undefined;
  const start = specifier.getStart(file);
  const location = { file: file.fileName, start, length: specifier.end - start };
  return CS4014({ location });
}
