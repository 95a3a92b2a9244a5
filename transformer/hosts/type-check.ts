import type {
  CancellationToken,
  Program,
  SemanticDiagnosticsBuilderProgram,
  Diagnostic as TsDiagnostic,
} from "typescript";
import { ts } from "../semantics/compiler.js";
import type { OnStep } from "./on-step.js";

/**
 * Finds TypeScript's problems in a program that parses. Each step checks a file. Between two steps, the caller may do something
 * else, or stop.
 * @returns `undefined` if the files have changed since.
 */
export type TypeCheck = () => Generator<void, readonly TsDiagnostic[] | undefined, void>;

/** What happens during a check. */
export interface During {
  /** Whether the files have changed, so that the check stops. Default: never. */
  readonly isOvertaken?: () => boolean;
  readonly onStep?: OnStep;
  /**
   * The interval at which both are called during the check of one file, which may take seconds, so that an edit need not wait.
   */
  readonly lookMs?: number;
}

const LOOK_MS = 30;

/** Files that an edit did not affect are not checked again. If a check is stopped, the next one checks the rest. */
export function checkOfAffected(
  builder: SemanticDiagnosticsBuilderProgram,
  { isOvertaken = () => false, onStep = () => {}, lookMs = LOOK_MS }: During = {},
): TypeCheck {
  const program = builder.getProgram();
  return function* () {
    const token = cancelledBy(() => {
      onStep();
      return isOvertaken();
    }, lookMs);
    try {
      if (problemsOfWhole(program).length === 0)
        for (onStep(); builder.getSemanticDiagnosticsOfNextAffectedFile(token); onStep()) yield;
      return typeErrors(program, () => builder.getSemanticDiagnostics(undefined, token));
    } catch (error) {
      if (error instanceof ts.OperationCanceledException) return undefined;
      throw error;
    }
  };
}

/** Only problems with types, not with options. */
export function semanticInSteps(
  builder: SemanticDiagnosticsBuilderProgram,
  onStep: OnStep,
): readonly TsDiagnostic[] {
  for (onStep(); builder.getSemanticDiagnosticsOfNextAffectedFile(); onStep());
  return builder.getSemanticDiagnostics();
}

/** Like `tsc`, in its order: with a wrong option, problems with types mean little. */
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

/** Problems with options, and with the types that all files depend on. */
function problemsOfWhole(program: Program): readonly TsDiagnostic[] {
  return [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
}

/** TypeScript calls this at every declaration. A canceled checker is discarded, which the edit causes anyway. */
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
