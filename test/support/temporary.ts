import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("../../", import.meta.url)).replace(/\/$/, "");

/**
 * Creates an empty folder inside the repository, so that `countersign` and its dependencies are found from there as in an
 * installed project. Git, the formatter and the bundler ignore everything named `.countersign`.
 * @param below where to put it, relative to the repository.
 */
export function temporaryFolder(name: string, below = "test"): string {
  const parent = path.join(repository, below, ".countersign");
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(path.join(parent, `${name}-`));
}

/** Writes files by path relative to a folder, and objects as JSON. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | object>>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content, null, 2));
  }
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
