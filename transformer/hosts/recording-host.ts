import { existsSync } from "node:fs";
import path from "node:path";
import type { CompilerHost, ParsedCommandLine } from "typescript";
import { hashOfFolder, type Noted } from "./build-record.js";
import { configFilesOf } from "./config.js";

/** The paths that a host read. It grows while the host is used. */
export interface Reads extends Noted {
  readonly files: Set<string>;
  readonly absent: Set<string>;
  readonly folders: Map<string, string>;
  readonly links: Map<string, string>;
}

export const noReads = (): Reads => ({
  files: new Set(),
  absent: new Set(),
  folders: new Map(),
  listings: [],
  links: new Map(),
});

/**
 * Makes a host record everything that it reads and that can influence a program.
 * @param paths the record of an earlier program's host. Later programs reuse what they do not look up again.
 */
export function recordReads(host: CompilerHost, paths = noReads()): Reads {
  const { fileExists, readFile, directoryExists, getDirectories, realpath } = host;
  host.fileExists = (name) => {
    const exists = fileExists(name);
    // If it is a folder, what is read in it is recorded.
    if (!exists && !existsSync(name)) paths.absent.add(name);
    return exists;
  };
  host.readFile = (name) => {
    const text = readFile(name);
    if (text === undefined) paths.absent.add(name);
    else paths.files.add(name);
    return text;
  };
  if (directoryExists)
    host.directoryExists = (name) => {
      const exists = directoryExists(name);
      // TypeScript also calls this for files. With the slash, it remains true that there is no such folder.
      if (!exists) paths.absent.add(`${name}/`);
      return exists;
    };
  if (getDirectories)
    host.getDirectories = (name) => {
      if (existsSync(name)) paths.folders.set(name, hashOfFolder(name));
      return getDirectories(name);
    };
  if (realpath)
    host.realpath = (name) => {
      const target = realpath(name);
      // TypeScript returns the path itself for a path that does not exist.
      if (existsSync(name)) paths.links.set(name, target);
      return target;
    };
  return paths;
}

/** Everything that affects a project before its program is created: `tsconfig.json` and what it extends, `include`, packages. */
export function configPaths(config: ParsedCommandLine, root: string): Noted {
  const beside = foldersFrom(root).flatMap((folder) =>
    ["package.json", ...LOCKFILES].map((name) => path.join(folder, name)),
  );
  return {
    files: [...configFilesOf(config.options), ...beside.filter((name) => existsSync(name))],
    absent: beside.filter((name) => !existsSync(name)),
    folders: Object.keys(config.wildcardDirectories ?? {})
      .filter((name) => existsSync(name))
      .map((name) => [name, hashOfFolder(name)]),
    listings: [],
    links: [],
  };
}

/** If an installation changed what `extends` refers to, it also changed one of these. */
const LOCKFILES = ["package-lock.json", "pnpm-lock.yaml", "yarn.lock", "bun.lock", "bun.lockb"];

function foldersFrom(folder: string): readonly string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersFrom(above)];
}

/**
 * The record of a compiler that only returns which files it read. The paths where it looked for others are covered by the names
 * in the same folder, and in each folder up to that of all packages.
 */
export function readElsewhere(files: readonly string[]): Noted {
  const listings = new Set<string>();
  for (const file of files) {
    const packages = file.lastIndexOf("/node_modules/");
    if (packages < 0) continue;
    const top = file.slice(0, packages + "/node_modules".length);
    let folder = path.posix.dirname(file);
    while (folder.length >= top.length && !listings.has(folder)) {
      listings.add(folder);
      folder = path.posix.dirname(folder);
    }
  }
  return { files, absent: [], folders: [], listings, links: [] };
}
