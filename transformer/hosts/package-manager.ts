import { readdirSync } from "node:fs";
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
 * The package manager of a project: the one whose lockfile it has, else the one that runs this command.
 * @param files names of the files in its folder.
 * @param userAgent `npm_config_user_agent`, which package managers set for what they run: `pnpm/10.1.0 npm/? node/…`.
 */
export function packageManagerOf(files: readonly string[], userAgent = ""): PackageManager {
  const running = PACKAGE_MANAGERS.find((name) => userAgent.startsWith(`${name}/`));
  return lockedBy(files) ?? running ?? "npm";
}

const ADD: Readonly<Record<PackageManager, { readonly command: string; readonly dev: string }>> = {
  npm: { command: "npm install", dev: "--save-dev" },
  pnpm: { command: "pnpm add", dev: "--save-dev" },
  yarn: { command: "yarn add", dev: "--dev" },
  bun: { command: "bun add", dev: "--dev" },
};

/**
 * What to type to have a package in a project: `pnpm add --save-dev typescript@6`.
 * @param root absolute path of the project's folder; a workspace's lockfile is above it.
 */
export function commandToAdd(wanted: string, root: string, { dev = false } = {}): string {
  const locked = foldersFrom(root)
    .map((folder) => lockedBy(namesIn(folder)))
    .find((name) => name !== undefined);
  const { command, dev: flag } = ADD[locked ?? packageManagerOf([], process.env["npm_config_user_agent"])];
  return [command, ...(dev ? [flag] : []), wanted].join(" ");
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

function foldersFrom(folder: string): readonly string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersFrom(above)];
}
