// Copies the declarations that users' programs can reach: those of the package's entries, and what they import. The rest,
// two thirds, describes the compiler to itself.
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const IMPORTED = /(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+)"/g;

/**
 * @param {string} emitted the folder that tsc wrote them into.
 * @param {string} target made anew: `dist/types`.
 * @param {readonly string[]} entries relative to both.
 * @throws Error when a declaration leads nowhere.
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
