import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import path from "node:path";
import { repository } from "./temporary.js";

/** Copies folders of the repository into another one, without temporary folders. */
export function copySources(
  to: string,
  folders: readonly string[],
  isWanted: (file: string) => boolean,
): void {
  const filter = (file: string) => {
    const own = file.slice(repository.length);
    return !own.includes(".countersign") && isWanted(own);
  };
  for (const folder of folders)
    cpSync(path.join(repository, folder), path.join(to, folder), { recursive: true, filter });
}

/** Returns the native compiler's problems with a project; empty if it compiles. Each of its threads would check what all files share. */
export function typeErrors(folder: string, args: readonly string[]): string {
  const compiler = path.join(repository, "node_modules/typescript7/bin/tsc");
  try {
    return execFileSync(process.execPath, [compiler, "--singleThreaded", ...args], {
      cwd: folder,
      encoding: "utf8",
    });
  } catch (error) {
    return String(Reflect.get(Object(error), "stdout"));
  }
}
