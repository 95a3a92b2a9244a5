import { execFileSync } from "node:child_process";

/**
 * Makes a folder a Git repository, unless it is in one.
 * @returns whether one was created: Git may not be installed.
 */
export function makeRepository(folder: string): boolean {
  if (succeeds(["rev-parse", "--is-inside-work-tree"], folder)) return false;
  return succeeds(["init", "--quiet"], folder);
}

function succeeds(args: readonly string[], cwd: string): boolean {
  try {
    execFileSync("git", [...args], { cwd, stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
