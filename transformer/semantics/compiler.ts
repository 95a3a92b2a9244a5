import type typescript from "typescript";

/**
 * The TypeScript this process compiles with. A host chooses it before anything else runs: ts-patch hands over the
 * instance that made the program, the CLI loads the project's own TypeScript 6, by whatever name it has it. Importing a
 * copy of our own here would load nine megabytes a second time in every `tspc`.
 */
export let ts: typeof typescript;

export function useCompiler(instance: typeof typescript): void {
  ts = instance;
}
