/**
 * For tests that need a server which may not be installed.
 * @param name Debian's package.
 * @returns what to put behind the name of tests that are skipped for want of it; undefined where it is there.
 * @throws Error where it must be there (`COUNTERSIGN_SERVERS=required`, as in CI) and is not.
 */
export function skippedWithout(name: string, server: object | undefined): string | undefined {
  if (server) return undefined;
  if (process.env["COUNTERSIGN_SERVERS"] === "required") throw new Error(`${name} is not installed.`);
  console.warn(`${name} is not installed: the tests that need it are skipped.`);
  return `skipped: ${name} is not installed`;
}
