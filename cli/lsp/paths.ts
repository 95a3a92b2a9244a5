import { fileURLToPath, pathToFileURL } from "node:url";

/** The path of a file in TypeScript's form; `undefined` for a text that is not on disk, such as one that was never saved. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith("file:")) return undefined;
  try {
    return fileURLToPath(uri).replaceAll("\\", "/");
  } catch {
    return undefined;
  }
}

export function uriOf(file: string): string {
  return pathToFileURL(file).href;
}
