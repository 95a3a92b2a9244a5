// Packs the checker of regular expressions into the built package, with its licence. As a dependency it would bring a Java
// archive and a native binary, 52 MB, to every user. Only the compiler reads it, but it is deployed with servers: 0.3 MB instead
// of 2.9.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";

/** @param {string} targetFolder created if necessary: `dist/recheck`, next to the bundles that contain slow-pattern.ts. */
export function copyRecheck(targetFolder) {
  const { resolve } = createRequire(import.meta.url);
  mkdirSync(targetFolder, { recursive: true });
  const source = dirname(resolve("recheck/package.json"));
  const packed = brotliCompressSync(readFileSync(join(source, "lib/browser.js")));
  writeFileSync(join(targetFolder, "browser.cjs.br"), packed);
  copyFileSync(join(source, "LICENSE"), join(targetFolder, "LICENSE"));
}
