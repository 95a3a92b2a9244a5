import type typescript from "typescript";

/**
 * The TypeScript that this process compiles with. A host chooses it before anything else runs: ts-patch passes the instance that
 * created the program, and the CLI loads the project's own TypeScript 6, whatever name it is installed under. An import of our
 * own copy would load nine megabytes a second time in every `tspc`.
 */
export let ts: typeof typescript;

let chosen: typeof typescript | undefined;

/** Each name of the package goes through two getters, one of the package and one of its bundle. A copy of the values has none. */
export function useCompiler(instance: typeof typescript): void {
  if (chosen === instance) return;
  chosen = instance;
  ts = { ...instance };
}
