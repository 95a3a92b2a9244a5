import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { finish } from "./processes.js";
import { repository } from "./temporary.js";

/** Packs the output of `npm run build`, as for publication. @returns the absolute path of the tarball. */
export async function pack(folder: string): Promise<string> {
  const args = [path.join(repository, "scripts/pack.js"), folder];
  const { stdout, stderr, code } = await finish(process.execPath, args, repository);
  if (code !== 0) throw new Error(`Packing failed: ${stderr}`);
  return stdout.trim();
}

/** A folder outside the repository, in which only installed packages are found. */
export function freshFolder(name: string, packageJson: object = { name: "fresh", type: "module" }): string {
  const folder = mkdtempSync(path.join(tmpdir(), `countersign-${name}-`));
  writeFileSync(path.join(folder, "package.json"), JSON.stringify(packageJson));
  return folder;
}
