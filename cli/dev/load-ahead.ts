import { pathToFileURL } from "node:url";

/** An import that cannot be linked, because the module has no such export. */
const UNLINKED = 'import { nothing } from "node:module";';

/**
 * Reads and parses modules, with everything that they import, and evaluates none of them. At 1,000 routes, that is nine tenths of
 * what an import takes. A module is evaluated only after all that it imports is linked, so this imports the files together with
 * something that does not exist. Node keeps the parsed modules for the real import.
 * @param files absolute paths of ES modules. One that cannot be loaded fails again when the app imports it, with its own message.
 */
export async function loadAhead(files: readonly string[]): Promise<void> {
  const imports = files.map((file) => `import ${JSON.stringify(pathToFileURL(file).href)};`);
  const text = [...imports, UNLINKED].join("\n");
  await import(`data:text/javascript,${encodeURIComponent(text)}`).catch(() => {});
}
