import { fileURLToPath, pathToFileURL } from "node:url";

/** The path of a file as TypeScript writes it; `undefined` for what is on no disk, such as a text that was never saved. */
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
