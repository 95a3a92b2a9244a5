import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

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
 * The package manager of a project: the one whose lockfile it has, otherwise the one that runs this command.
 * @param files names of the files in its folder.
 * @param userAgent `npm_config_user_agent`, which package managers set for the commands that they run: `pnpm/10.1.0 npm/?
 * node/…`.
 */
export function packageManagerOf(files: readonly string[], userAgent = ""): PackageManager {
  return knownPackageManager(files, userAgent) ?? "npm";
}

/** The same; `undefined` if neither determines it. */
export function knownPackageManager(files: readonly string[], userAgent = ""): PackageManager | undefined {
  return lockedBy(files) ?? PACKAGE_MANAGERS.find((name) => userAgent.startsWith(`${name}/`));
}

/** What package managers write when they have installed something. */
const INSTALL_RECORDS = [
  "node_modules/.package-lock.json",
  "node_modules/.modules.yaml",
  "node_modules/.yarn-integrity",
  "node_modules/.yarn-state.yml",
  ".pnp.cjs",
  "bun.lock",
  "bun.lockb",
] as const;

/** The files that change with every install, of a project and of the workspace around it. */
export function installRecords(root: string): readonly string[] {
  const files = foldersFrom(root).flatMap((folder) => INSTALL_RECORDS.map((file) => path.join(folder, file)));
  return files.filter((file) => existsSync(file));
}

/** The commands of each package manager. */
const WORDS: Readonly<
  Record<PackageManager, { readonly add: string; readonly dev: string; dedupe: string }>
> = {
  npm: { add: "npm install", dev: "--save-dev", dedupe: "npm dedupe" },
  pnpm: { add: "pnpm add", dev: "--save-dev", dedupe: "pnpm dedupe" },
  yarn: { add: "yarn add", dev: "--dev", dedupe: "yarn dedupe" },
  // Bun has no command for that.
  bun: { add: "bun add", dev: "--dev", dedupe: "bun install, without bun.lock" },
};

/**
 * The package manager of a project.
 * @param root absolute path of the project's folder. In a workspace, the lockfile is in a folder above it.
 */
export function managerOf(root: string): PackageManager {
  const locked = foldersFrom(root)
    .map((folder) => lockedBy(namesIn(folder)))
    .find((name) => name !== undefined);
  return locked ?? packageManagerOf([], process.env["npm_config_user_agent"]);
}

/** The command that adds a package to a project: `pnpm add --save-dev typescript@6`. */
export function adding(manager: PackageManager, wanted: string, { dev = false } = {}): string {
  const { add, dev: flag } = WORDS[manager];
  return [add, ...(dev ? [flag] : []), wanted].join(" ");
}

/** The command that leaves one copy of a package if one version is enough. */
export function deduping(manager: PackageManager): string {
  return WORDS[manager].dedupe;
}

/** @param root absolute path of the project's folder. */
export function commandToAdd(wanted: string, root: string, options: { readonly dev?: boolean } = {}): string {
  return adding(managerOf(root), wanted, options);
}

function lockedBy(files: readonly string[]): PackageManager | undefined {
  const lockfile = Object.keys(LOCKFILES).find((name) => files.includes(name));
  return lockfile === undefined ? undefined : LOCKFILES[lockfile];
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A folder and all folders above it. */
export function foldersFrom(folder: string): readonly string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersFrom(above)];
}
