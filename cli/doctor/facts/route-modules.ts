import { readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type typescript from "typescript";

/** The source extensions of a module, by the extension in its import. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  ".js": [".ts", ".tsx"],
  ".mjs": [".mts"],
  ".cjs": [".cts"],
};

/**
 * Whether a module leads to one that imports `countersign`, by relative imports only: imports inside packages do not count.
 * Type-only imports count as well; they are rare enough.
 */
export function routeModules(ts: typeof typescript): (file: string) => boolean {
  const known = new Map<string, readonly string[]>();
  const importsOf = (file: string): readonly string[] => {
    const found = known.get(file) ?? readImports(file, ts);
    known.set(file, found);
    return found;
  };
  return (file) => {
    const reached = new Set([file]);
    // A set iterates over entries that are added during the iteration.
    for (const module of reached) {
      for (const name of importsOf(module)) {
        if (name === "countersign") return true;
        const target = name.startsWith(".") ? sourceOf(resolve(dirname(module), name)) : undefined;
        if (target) reached.add(target);
      }
    }
    return false;
  };
}

function readImports(file: string, ts: typeof typescript): readonly string[] {
  if (!isFile(file)) return [];
  const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"), true, true);
  return importedFiles.map(({ fileName }) => fileName);
}

function sourceOf(path: string): string | undefined {
  const extension = /\.[cm]?js$/.exec(path)?.[0] ?? "";
  const stem = path.slice(0, path.length - extension.length);
  const written = (SOURCES[extension] ?? []).map((source) => stem + source);
  return [path, ...written, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find(isFile);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
