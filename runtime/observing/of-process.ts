import type { Instrumentation } from "./instrumentation.js";

/**
 * Where a process that serves an app stores instrumentations for it, no matter from which copy of the package the app was
 * created.
 */
const KEY = Symbol.for("countersign.instrumentationsOfProcess");

type Holder = { [KEY]?: readonly Instrumentation[] };

/** Watches every app that is created in this process from now on: `countersign dev` records requests. */
export function instrumentProcess(instrumentation: Instrumentation): void {
  (globalThis as Holder)[KEY] = [...instrumentationsOfProcess(), instrumentation];
}

export function instrumentationsOfProcess(): readonly Instrumentation[] {
  return (globalThis as Holder)[KEY] ?? [];
}
