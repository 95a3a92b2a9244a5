import { spawn } from "node:child_process";

export const PACKAGE_MANAGERS = ["npm", "pnpm", "yarn", "bun"] as const;

export type PackageManager = (typeof PACKAGE_MANAGERS)[number];

const LOCKFILES: Readonly<Record<string, PackageManager>> = {
  "pnpm-lock.yaml": "pnpm",
  "yarn.lock": "yarn",
  "bun.lock": "bun",
  "bun.lockb": "bun",
  "package-lock.json": "npm",
};

/**
 * The package manager of a project: the one whose lockfile it has, else the one that runs this command.
 * @param files names of the files in its folder.
 * @param userAgent `npm_config_user_agent`, which package managers set for what they run: `pnpm/10.1.0 npm/? node/…`.
 */
export function packageManagerOf(files: readonly string[], userAgent = ""): PackageManager {
  const lockfile = Object.keys(LOCKFILES).find((name) => files.includes(name));
  const running = PACKAGE_MANAGERS.find((name) => userAgent.startsWith(`${name}/`));
  return (lockfile && LOCKFILES[lockfile]) || running || "npm";
}

/** Runs `npm install` (or its like) with its output shown. @returns the exit code. */
export function install(packageManager: PackageManager, cwd: string): Promise<number> {
  return new Promise((resolve) => {
    // On Windows these are batch files, which only a shell runs.
    const shell = process.platform === "win32";
    const child = spawn(packageManager, ["install"], { cwd, stdio: "inherit", shell });
    child.on("error", () => resolve(127));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

/** How each runs a script. `bun test` and `bun build` would be Bun's own, whatever the scripts are called. */
export const RUN: Readonly<Record<PackageManager, string>> = {
  npm: "npm run",
  pnpm: "pnpm",
  yarn: "yarn",
  bun: "bun run",
};
