import { sep } from "node:path";

/**
 * Packages that keep a database in files which only one process may open. A new process would fail while the old one runs, or,
 * with PGlite, damage the files.
 */
const EXCLUSIVE: readonly string[] = [
  "@electric-sql/pglite",
  "classic-level",
  "@duckdb/node-api",
  "duckdb",
  "rocksdb",
];

/**
 * Returns the first loaded package whose files two processes cannot share.
 * @param files absolute paths.
 */
export function exclusivePackage(files: readonly string[]): string | undefined {
  return EXCLUSIVE.find((name) => {
    const folder = `${sep}node_modules${sep}${name.replaceAll("/", sep)}${sep}`;
    return files.some((file) => file.includes(folder));
  });
}
