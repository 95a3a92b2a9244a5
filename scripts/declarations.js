// Copies the declarations that users' programs can reach: those of the package's entries, and the ones that they import. The
// rest, two thirds, only describes the compiler's internals.
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const IMPORTED = /(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+)"/g;

/**
 * @param {string} emitted the folder that tsc wrote them into.
 * @param {string} target emptied first: `dist/types`.
 * @param {readonly string[]} entries relative to both.
 * @throws Error if an import in a declaration cannot be resolved.
 */
export function copyDeclarations(emitted, target, entries) {
  /** @type {Set<string>} */
  const reached = new Set();
  const visit = (/** @type {string} */ file) => {
    if (reached.has(file)) return;
    if (!existsSync(file)) throw new Error(`No declarations in ${file}`);
    reached.add(file);
    const text = readFileSync(file, "utf8");
    for (const [, specifier = ""] of text.matchAll(IMPORTED))
      visit(resolve(dirname(file), specifier.replace(/\.js$/, ".d.ts")));
  };
  for (const entry of entries) visit(join(emitted, entry));
  for (const file of reached) {
    const copy = join(target, relative(emitted, file));
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(file, copy);
  }
}
