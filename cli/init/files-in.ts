import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** A file's path in the project, with forward slashes, and its text. */
export type TemplateFiles = ReadonlyMap<string, string>;

/** All files in a folder at every depth: their paths within it, with forward slashes, and their texts. */
export function filesIn(folder: string, below = ""): readonly (readonly [string, string])[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const file = join(folder, name);
      const path = `${below}${name}`;
      return statSync(file).isDirectory()
        ? filesIn(file, `${path}/`)
        : [[path, readFileSync(file, "utf8")] as const];
    });
}
