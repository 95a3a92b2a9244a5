import type { Instrumentation } from "./instrumentation.js";

/** Where a process that serves an app leaves instrumentations for it, whichever copy of the package the app is made of. */
const KEY = Symbol.for("countersign.instrumentationsOfProcess");

type Holder = { [KEY]?: readonly Instrumentation[] };

/** Has every app that is made from here on in this process watched: `countersign dev` records requests. */
export function instrumentProcess(instrumentation: Instrumentation): void {
  (globalThis as Holder)[KEY] = [...instrumentationsOfProcess(), instrumentation];
}

export function instrumentationsOfProcess(): readonly Instrumentation[] {
  return (globalThis as Holder)[KEY] ?? [];
}
