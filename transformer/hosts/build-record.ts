import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";

/** What a build saw of the disk. Looked at again, it is the same exactly when another build would do the same. */
export interface Seen {
  /** Contents by absolute path, as hashes. */
  readonly files: Readonly<Record<string, string>>;
  /** Files, and folders with a slash at their end, that were looked for and not there: a module might be found there now. */
  readonly absent: readonly string[];
  /** What folders hold, as hashes of names: for `include` in `tsconfig.json`, and automatic `types`. */
  readonly folders: Readonly<Record<string, string>>;
  /** What single folders hold, without what is below those in them: where a package could have got a file that is found first. */
  readonly listings: Readonly<Record<string, string>>;
  /** Where links lead. */
  readonly links: Readonly<Record<string, string>>;
}

/** What a build noted while it ran. */
export interface Noted {
  readonly files: Iterable<string>;
  readonly absent: Iterable<string>;
  /** With what they held at that moment: see {@link hashOfFolder}. */
  readonly folders: Iterable<readonly [folder: string, hash: string]>;
  /** Folders whose names are part of it. */
  readonly listings: Iterable<string>;
  /** With where they led at that moment. */
  readonly links: Iterable<readonly [link: string, target: string]>;
}

/** File systems stamp changes with the time of a coarse clock, which may be behind `Date.now()` by so many milliseconds. */
const CLOCK_STEP = 20;

/**
 * @param since when the build began (`Date.now()`).
 * @returns `undefined` when anything changed while it ran: nobody knows which of the two states it saw.
 */
export function see(noted: Noted, since: number): Seen | undefined {
  const seen: Seen = {
    files: hashes(noted.files, hashOfFile),
    absent: [...new Set(noted.absent)],
    folders: Object.fromEntries(noted.folders),
    listings: hashes(noted.listings, hashOfListing),
    links: Object.fromEntries(noted.links),
  };
  // Not the time of the contents: who copies a file may set that.
  const isNewer = (file: string) => statSync(file).ctimeMs >= since - CLOCK_STEP;
  const watched = [...Object.keys(seen.files), ...Object.keys(seen.listings)];
  return watched.some(isNewer) || !isUnchanged(seen) ? undefined : seen;
}

function hashes(keys: Iterable<string>, of: (key: string) => string): Record<string, string> {
  return Object.fromEntries([...new Set(keys)].map((key) => [key, of(key)]));
}

/** Whether all is as it was seen; stops at the first difference. */
export function isUnchanged({ files, absent, folders, listings, links }: Seen): boolean {
  const same = (expected: Readonly<Record<string, string>>, of: (key: string) => string) =>
    Object.entries(expected).every(([key, value]) => of(key) === value);
  try {
    return (
      same(files, hashOfFile) &&
      same(folders, hashOfFolder) &&
      same(listings, hashOfListing) &&
      same(links, realpathSync.native) &&
      absent.every(isAbsent)
    );
  } catch {
    return false;
  }
}

/** Where a file was looked for there may be a folder: of `decimal.js` in `node_modules`. */
const isAbsent = (name: string): boolean =>
  !existsSync(name) || !(name.endsWith("/") || statSync(name).isFile());

export function hashOfFile(file: string): string {
  return createHash("sha1").update(readFileSync(file)).digest("base64");
}

/** Caches of tools, and what package managers note for themselves, are hidden. */
function hashOfListing(folder: string): string {
  const names = readdirSync(folder).filter((name) => !name.startsWith("."));
  return createHash("sha1").update(names.toSorted().join("\n")).digest("base64");
}

/**
 * Names of the TypeScript files in a folder, at every depth; `include` never takes packages and hidden folders.
 */
export function hashOfFolder(folder: string): string {
  const hash = createHash("sha1");
  // A linked folder may lead back up.
  const visited = new Set<string>();
  const walk = (at: string) => {
    const real = realpathSync.native(at);
    if (visited.has(real)) return;
    visited.add(real);
    for (const entry of readdirSync(at, { withFileTypes: true }).toSorted(byName)) {
      const below = path.join(at, entry.name);
      const isLink = entry.isSymbolicLink();
      if (entry.isDirectory() || (isLink && statSync(below, { throwIfNoEntry: false })?.isDirectory())) {
        if (entry.name !== "node_modules" && !entry.name.startsWith(".")) walk(below);
      } else if (/\.([cm]?ts|tsx)$/.test(entry.name)) hash.update(`${below}\n`);
    }
  };
  walk(folder);
  return hash.digest("base64");
}

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
