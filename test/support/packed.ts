import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { finish } from "./processes.js";
import { repository } from "./temporary.js";

/** Packs the output of `npm run build`, as for publication. @returns the absolute path of the tarball. */
export async function pack(folder: string): Promise<string> {
  const args = ["pack", "--silent", "--pack-destination", folder];
  const { stdout, stderr, code } = await finish("npm", args, repository);
  if (code !== 0) throw new Error(`npm pack failed: ${stderr}`);
  return path.join(folder, stdout.trim().split("\n").at(-1) ?? "");
}

/** A folder outside the repository, in which only installed packages are found. */
export function freshFolder(name: string, packageJson: object = { name: "fresh", type: "module" }): string {
  const folder = mkdtempSync(path.join(tmpdir(), `countersign-${name}-`));
  writeFileSync(path.join(folder, "package.json"), JSON.stringify(packageJson));
  return folder;
}
