// Packs the checker of regular expressions into the built package, with its licence. As a dependency it would bring a
// Java archive and a native binary, 52 MB, to every user. Only the compiler reads it, and servers carry it: 0.3 MB instead
// of 2.9.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";

/** @param {string} targetFolder made if need be: `dist/recheck`, beside the bundles that hold slow-pattern.ts. */
export function copyRecheck(targetFolder) {
  const { resolve } = createRequire(import.meta.url);
  mkdirSync(targetFolder, { recursive: true });
  const source = dirname(resolve("recheck/package.json"));
  const packed = brotliCompressSync(readFileSync(join(source, "lib/browser.js")));
  writeFileSync(join(targetFolder, "browser.cjs.br"), packed);
  copyFileSync(join(source, "LICENSE"), join(targetFolder, "LICENSE"));
}
