import { existsSync } from "node:fs";
import path from "node:path";
import type { CompilerHost, ParsedCommandLine } from "typescript";
import { hashOfFolder, type Noted } from "./build-record.js";
import { configFilesOf } from "./config.js";

/** What a host was asked for. It grows while the host is used. */
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
 * Makes a host write down what it is asked for: all that can decide what a program is made of.
 * @param paths of the host of an earlier program, from which later ones take over what they do not look up again.
 */
export function recordReads(host: CompilerHost, paths = noReads()): Reads {
  const { fileExists, readFile, directoryExists, getDirectories, realpath } = host;
  host.fileExists = (name) => {
    const exists = fileExists(name);
    // A folder in its place is known by what is read in it.
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
      // TypeScript asks this of files too; with the slash it stays true of them that no such folder is there.
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
      // Of what is not there TypeScript says that it leads to itself.
      if (existsSync(name)) paths.links.set(name, target);
      return target;
    };
  return paths;
}

/** What decides about a project before its program is made: `tsconfig.json` and what it extends, `include`, packages. */
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

/** An installation that changed what `extends` means changed one of these. */
const LOCKFILES = ["package-lock.json", "pnpm-lock.yaml", "yarn.lock", "bun.lock", "bun.lockb"];

function foldersFrom(folder: string): readonly string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersFrom(above)];
}

/**
 * What a compiler read that tells only which files: where it looked for others is known by the names that stand beside them,
 * up to the folder of all packages.
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
