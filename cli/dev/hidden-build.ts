import { join } from "node:path";
import { writeTogether } from "../../transformer/hosts/write-together.js";
import type { GoodCompilation } from "../compile.js";

/**
 * Emits into a folder inside the project, because Node resolves packages from the importing file upwards. Hides the folder from
 * Git.
 * @param folder the command's own: two commands may run at once.
 * @returns the built entry.
 */
export function emitHidden(root: string, compilation: GoodCompilation, folder = "dev"): string {
  writeTogether((write) => write(hiddenFolder(root, ".gitignore"), "*\n"));
  return compilation.emit(hiddenFolder(root, folder)).entry;
}

/** @param name of a folder or file in it. */
export function hiddenFolder(root: string, name: string): string {
  return join(root, ".countersign", name);
}
