/** The package that an app's `docs: { ui: "scalar" }` needs. */
const PACKAGE = "@scalar/api-reference";

/**
 * Scalar's script, from where the project has installed it: next to Countersign, or next to the program. Its other files are for
 * programs with their own bundler.
 * @returns `undefined` if it is not installed, or on a platform without files.
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
      // The next place is tried. If it is in none, the page reports that.
    }
  }
  return undefined;
}
