import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";

/**
 * A file of the docs UI, packed: gzip, as base64. This module is the repository's own version, used if nothing is built. The
 * build replaces it with a module that contains the files themselves (`scripts/docs-ui.js`), so that a bundler includes them with
 * the code.
 * @returns undefined if there is no such file.
 */
export function packedAsset(name: string): string | undefined {
  return gzipSync(readFileSync(fileOf(name))).toString("base64");
}

const OWN: readonly string[] = ["init.js", "scalar-init.js", "messages.css", "messages.js"];

function fileOf(name: string): URL | string {
  if (OWN.includes(name)) return new URL(`../docs-ui/${name}`, import.meta.url);
  return createRequire(import.meta.url).resolve(`swagger-ui-dist/${name}`);
}
