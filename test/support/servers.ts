/**
 * For tests that need a server that may not be installed.
 * @param name Debian's package.
 * @returns a suffix for the names of tests that are skipped without it; undefined if it is installed.
 * @throws Error if it must be installed (`COUNTERSIGN_SERVERS=required`, as in CI) but is not.
 */
export function skippedWithout(name: string, server: object | undefined): string | undefined {
  if (server) return undefined;
  if (process.env["COUNTERSIGN_SERVERS"] === "required") throw new Error(`${name} is not installed.`);
  console.warn(`${name} is not installed: the tests that need it are skipped.`);
  return `skipped: ${name} is not installed`;
}
