import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";

/** The names of the files that a docs page is made of. */
export type DocsFile = "swagger-ui-bundle.js" | "swagger-ui.css" | "favicon-32x32.png" | "static.js";

/**
 * A file of the docs UI: packed, beside the bundle that holds this module or beside the folder of its chunks; in the repository, where
 * nothing is built, from where it is. Read when a page is made: nobody else pays for it.
 */
export function docsFile(name: DocsFile): Buffer {
  for (const place of ["./docs-ui/", "../docs-ui/"]) {
    const file = fileURLToPath(new URL(`${place}${name}.br`, import.meta.url));
    if (existsSync(file)) return brotliDecompressSync(readFileSync(file));
  }
  if (name === "static.js") return readFileSync(new URL("../../runtime/docs-ui/static.js", import.meta.url));
  return readFileSync(createRequire(import.meta.url).resolve(`swagger-ui-dist/${name}`));
}
