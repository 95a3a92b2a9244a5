import { setFlagsFromString } from "node:v8";

/**
 * Has V8 optimize a function later than it usually does, for a process that compiles once and ends: most of what is optimized never
 * pays. On Node 20 a check of the quickstart takes 1.2 s of CPU time where it took 1.7 s, one of `examples/chat` 3.0 s where it
 * took 4.0 s. Later versions of V8 have no such flag, and say so on standard error.
 */
export function optimizeLater(): void {
  if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=400000");
}
