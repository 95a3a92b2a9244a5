// Copies the checker of regular expressions into the built package, with its licence. As a dependency it would bring a
// Java archive and a native binary, 52 MB, to every user.
import { copyFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** @param {string} targetFolder made if need be: `dist/recheck`, beside the bundles that hold slow-pattern.ts. */
export function copyRecheck(targetFolder) {
  const { resolve } = createRequire(import.meta.url);
  mkdirSync(targetFolder, { recursive: true });
  const source = dirname(resolve("recheck/package.json"));
  copyFileSync(join(source, "lib/browser.js"), join(targetFolder, "browser.cjs"));
  copyFileSync(join(source, "LICENSE"), join(targetFolder, "LICENSE"));
}
