/** What an app's `docs: { ui: "scalar" }` needs. */
const PACKAGE = "@scalar/api-reference";

/**
 * Scalar's script, from where the project has it installed: beside Countersign, or beside the program. Its other files are for
 * programs with a bundler of their own.
 * @returns `undefined` where it is not installed, or where there are no files.
 */
export function scalarFile(): Uint8Array<ArrayBuffer> | undefined {
  // Not imported: bundlers for platforms without Node would look for it.
  const { process } = globalThis as {
    readonly process?: Partial<Pick<NodeJS.Process, "getBuiltinModule" | "cwd">>;
  };
  const { createRequire } = process?.getBuiltinModule?.("node:module") ?? {};
  const { readFileSync } = process?.getBuiltinModule?.("node:fs") ?? {};
  if (!createRequire || !readFileSync) return undefined;
  for (const from of [import.meta.url, `${process?.cwd?.()}/package.json`]) {
    try {
      const entry = createRequire(from).resolve(PACKAGE);
      return Uint8Array.from(
        readFileSync(
          `${entry.slice(0, Math.max(entry.lastIndexOf("/"), entry.lastIndexOf("\\")) + 1)}browser/standalone.js`,
        ),
      );
    } catch {
      // Looked for in the next place; the page says that it is not there.
    }
  }
  return undefined;
}
