import type { Program, Diagnostic as TsDiagnostic } from "typescript";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { ts } from "../semantics/compiler.js";
import { placeIn } from "./original-place.js";

/** Converts our diagnostic to tsc's form, for its terminal and its exit code. */
export function toTypeScript(diagnostic: Diagnostic, program: Program): TsDiagnostic {
  const { code, severity, message, fix, trail, location } = diagnostic;
  const place = placeIn(program, location);
  const reached = trail ? `\n  reached by ${trail.join(" › ")}` : "";
  return {
    category: severity === "error" ? ts.DiagnosticCategory.Error : ts.DiagnosticCategory.Warning,
    // tsc prints "TS" and the code: "error TS(CS1003)". Its type is a number, but it is only ever printed and compared.
    code: `(${code})` as unknown as number,
    source: "countersign",
    messageText: `${message}${reached}\n  fix: ${fix}`,
    file: place?.file,
    start: place?.start,
    length: place?.length,
  };
}
