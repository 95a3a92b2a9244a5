import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";

/** The names of the files that make up a docs page. */
export type DocsFile = "swagger-ui-bundle.js" | "swagger-ui.css" | "favicon-32x32.png" | "static.js";

/**
 * A file of the docs UI. In the package, it is next to the bundle that contains this module or next to the folder of its chunks.
 * In the repository, where nothing is built, it is read from its source. It is only read when a page is made, so nothing else
 * pays for it.
 */
export function docsFile(name: DocsFile): Buffer {
  for (const place of ["./docs-ui/", "../docs-ui/"]) {
    const file = fileURLToPath(new URL(`${place}${name}.br`, import.meta.url));
    if (existsSync(file)) return brotliDecompressSync(readFileSync(file));
  }
  if (name === "static.js") return readFileSync(new URL("../../runtime/docs-ui/static.js", import.meta.url));
  return readFileSync(createRequire(import.meta.url).resolve(`swagger-ui-dist/${name}`));
}
