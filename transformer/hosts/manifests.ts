import { existsSync } from "node:fs";
import path from "node:path";

/** Every `package.json` that applies to one of the files, except those of installed packages. */
export function manifestsOf(files: Iterable<string>): readonly string[] {
  const folders = new Set([...files].filter((name) => !name.includes("/node_modules/")).map(path.dirname));
  return [...new Set([...folders].flatMap((folder) => manifestAbove(folder) ?? []))];
}

function manifestAbove(folder: string): string | undefined {
  const manifest = path.join(folder, "package.json");
  if (existsSync(manifest)) return manifest;
  const above = path.dirname(folder);
  return above === folder ? undefined : manifestAbove(above);
}
