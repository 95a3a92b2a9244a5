import type { HandlingStep, Instrumentation, RequestDetail } from "./instrumentation.js";
import type { Harmed, Watch } from "./watch.js";

/** Runs a part of the handling of a request. Returns its result, and throws its errors. */
export type WithinStep = <T>(work: () => T) => T;

/** The parts of an operation that instrumentations learn about. */
export interface OperationSteps {
  readonly handler: WithinStep;
  readonly encoding: WithinStep;
  /** Absent if no instrumentation needs details. */
  readonly tell?: ((watch: Watch | undefined, detail: RequestDetail) => void) | undefined;
}

/** @returns the wrapper around a part of the handling; `undefined` if no instrumentation has one. */
export function withinStep(
  instrumentations: readonly Instrumentation[],
  step: HandlingStep,
  harmed: Harmed,
): WithinStep | undefined {
  const asking = instrumentations.flatMap((instrumentation, at) =>
    instrumentation.step ? [{ instrumentation, at }] : [],
  );
  if (asking.length === 0) return undefined;
  const within = <T>(from: number, work: () => T): T => {
    const next = asking[from];
    return next ? once(next.instrumentation, next.at, () => within(from + 1, work)) : work();
  };
  const once = <T>(instrumentation: Instrumentation, at: number, work: () => T): T => {
    let made: { readonly value: T } | { readonly error: unknown } | undefined;
    const inner = (): T => {
      if (!made) {
        try {
          made = { value: work() };
        } catch (error) {
          made = { error };
        }
      }
      if ("error" in made) throw made.error;
      return made.value;
    };
    try {
      instrumentation.step?.(step, inner);
    } catch (error) {
      if (!made || !("error" in made) || made.error !== error) harmed(at, error);
    }
    return inner();
  };
  return (work) => within(0, work);
}
