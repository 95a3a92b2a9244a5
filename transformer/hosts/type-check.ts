import type {
  CancellationToken,
  Program,
  SemanticDiagnosticsBuilderProgram,
  Diagnostic as TsDiagnostic,
} from "typescript";
import { ts } from "../semantics/compiler.js";

/**
 * What TypeScript finds wrong in one program that parses. A step checks a file: between two of them whoever runs the check may
 * do something else, or never come back.
 * @returns `undefined` where the files have changed since.
 */
export type TypeCheck = () => Generator<void, readonly TsDiagnostic[] | undefined, void>;

/** How often the disk is looked at while one file is checked, which may take seconds: an edit need not wait for that. */
const LOOK_MS = 30;

/** What an edit did not reach is not checked again. What a check that was given up has left is checked by the next one. */
export function checkOfAffected(
  builder: SemanticDiagnosticsBuilderProgram,
  isOvertaken: () => boolean,
  lookMs = LOOK_MS,
): TypeCheck {
  const program = builder.getProgram();
  return function* () {
    const token = cancelledBy(isOvertaken, lookMs);
    try {
      if (problemsOfWhole(program).length === 0)
        while (builder.getSemanticDiagnosticsOfNextAffectedFile(token)) yield;
      return typeErrors(program, () => builder.getSemanticDiagnostics(undefined, token));
    } catch (error) {
      if (error instanceof ts.OperationCanceledException) return undefined;
      throw error;
    }
  };
}

/** As `tsc`, in its order: with a wrong option, what the types are found to be says little. */
export function typeErrors(
  program: Program,
  semantic: () => readonly TsDiagnostic[],
): readonly TsDiagnostic[] {
  const ofWhole = problemsOfWhole(program);
  if (ofWhole.length > 0) return ofWhole;
  const found = semantic();
  return found.length > 0 || !program.getCompilerOptions().declaration
    ? found
    : program.getDeclarationDiagnostics();
}

/** What is wrong with options, and with what the types of all files rest on. */
function problemsOfWhole(program: Program): readonly TsDiagnostic[] {
  return [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
}

/** TypeScript asks at every declaration. A checker that has been cancelled is thrown away, as the edit has it done anyway. */
function cancelledBy(isOvertaken: () => boolean, lookMs: number): CancellationToken {
  let looked = performance.now();
  let cancelled = false;
  const isCancellationRequested = () => {
    if (!cancelled && performance.now() - looked >= lookMs) {
      cancelled = isOvertaken();
      looked = performance.now();
    }
    return cancelled;
  };
  return {
    isCancellationRequested,
    throwIfCancellationRequested() {
      if (isCancellationRequested()) throw new ts.OperationCanceledException();
    },
  };
}
