import { sep } from "node:path";

/**
 * Packages that keep a database in files which only one process may open: to start a new process beside the old one would fail, or,
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
 * The first package among modules that a program has loaded, of which two processes cannot use the same files.
 * @param files absolute paths.
 */
export function exclusivePackage(files: readonly string[]): string | undefined {
  return EXCLUSIVE.find((name) => {
    const folder = `${sep}node_modules${sep}${name.replaceAll("/", sep)}${sep}`;
    return files.some((file) => file.includes(folder));
  });
}
