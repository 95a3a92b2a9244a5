import { setFlagsFromString } from "node:v8";

/**
 * Makes V8 optimize a function later than usual, for a process that compiles once and ends: most optimizations would never pay
 * off. On Node 20, a check of the quickstart takes 1.2 s of CPU time instead of 1.7 s, and one of `examples/chat` 3.0 s instead
 * of 4.0 s. Later versions of V8 have no such flag, and print that to standard error.
 */
export function optimizeLater(): void {
  if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=400000");
}
