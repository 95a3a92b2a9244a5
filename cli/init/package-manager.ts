import { spawn } from "node:child_process";
import type { PackageManager } from "../../transformer/hosts/package-manager.js";

/** Runs `npm install` (or its equivalent) and shows its output. @returns the exit code; 127 if there is no such command. */
export function install(packageManager: PackageManager, cwd: string): Promise<number> {
  return new Promise((resolve) => {
    // On Windows these are batch files, which only a shell can run.
    const shell = process.platform === "win32";
    const child = spawn(packageManager, ["install"], { cwd, stdio: "inherit", shell });
    child.on("error", () => resolve(127));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

/** How each runs a script. `bun test` and `bun build` would be Bun's own commands, even if scripts have these names. */
export const RUN: Readonly<Record<PackageManager, string>> = {
  npm: "npm run",
  pnpm: "pnpm",
  yarn: "yarn",
  bun: "bun run",
};

/** How each runs a command of an installed package. */
export const RUN_COMMAND: Readonly<Record<PackageManager, string>> = {
  npm: "npx",
  pnpm: "pnpm exec",
  yarn: "yarn",
  bun: "bunx",
};

/** How each runs a script of a workspace package, from any folder of the workspace. The script's name follows. */
export const IN_PACKAGE: Readonly<Record<PackageManager, (name: string) => string>> = {
  npm: (name) => `npm --workspace ${name} run`,
  pnpm: (name) => `pnpm --filter ${name}`,
  yarn: (name) => `yarn workspace ${name}`,
  bun: (name) => `bun run --filter ${name}`,
};
