import type typescript from "typescript";

/**
 * The TypeScript this process compiles with. A host chooses it before anything else runs: ts-patch hands over the
 * instance that made the program, the CLI loads the project's own TypeScript 6, by whatever name it has it. Importing a
 * copy of our own here would load nine megabytes a second time in every `tspc`.
 */
export let ts: typeof typescript;

let chosen: typeof typescript | undefined;

/** Behind each name of the package are two getters, one of its own and one of its bundle: a copy of the values has none. */
export function useCompiler(instance: typeof typescript): void {
  if (chosen === instance) return;
  chosen = instance;
  ts = { ...instance };
}
