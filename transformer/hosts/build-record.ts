import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";

/** What a build saw of the disk. It is unchanged exactly if another build would have the same result. */
export interface Seen {
  /** Hashes of contents, by absolute path. */
  readonly files: Readonly<Record<string, string>>;
  /** Files, and folders with a slash at the end, that were looked for but did not exist: a module might be found there now. */
  readonly absent: readonly string[];
  /** The content of folders, as hashes of names: for `include` in `tsconfig.json`, and automatic `types`. */
  readonly folders: Readonly<Record<string, string>>;
  /** The content of single folders without subfolders: a package might now have a file that is found first. */
  readonly listings: Readonly<Record<string, string>>;
  /** The targets of links. */
  readonly links: Readonly<Record<string, string>>;
}

/** What a build recorded while it ran. */
export interface Noted {
  readonly files: Iterable<string>;
  readonly absent: Iterable<string>;
  /** With their content at that moment: see {@link hashOfFolder}. */
  readonly folders: Iterable<readonly [folder: string, hash: string]>;
  /** Folders in which only the names matter. */
  readonly listings: Iterable<string>;
  /** With their target at that moment. */
  readonly links: Iterable<readonly [link: string, target: string]>;
}

/** File systems stamp changes with a coarse clock, which may be this many milliseconds behind `Date.now()`. */
const CLOCK_STEP = 20;

/**
 * Hashes what a build recorded.
 * @param since when the build started (`Date.now()`).
 * @returns `undefined` if anything changed while it ran: it is unknown which of the two states the build saw.
 */
export function see(noted: Noted, since: number): Seen | undefined {
  const seen: Seen = {
    files: hashes(noted.files, hashOfFile),
    absent: [...new Set(noted.absent)],
    folders: Object.fromEntries(noted.folders),
    listings: hashes(noted.listings, hashOfListing),
    links: Object.fromEntries(noted.links),
  };
  // Not the modification time, which a program that copies a file may set.
  const isNewer = (file: string) => statSync(file).ctimeMs >= since - CLOCK_STEP;
  const watched = [...Object.keys(seen.files), ...Object.keys(seen.listings)];
  // What was hashed here is as it was when the build started. The rest was hashed on the way.
  return watched.some(isNewer) || !isUnchanged({ ...seen, files: {}, listings: {} }) ? undefined : seen;
}

function hashes(keys: Iterable<string>, of: (key: string) => string): Record<string, string> {
  return Object.fromEntries([...new Set(keys)].map((key) => [key, of(key)]));
}

/** Whether everything is as the build saw it. Stops at the first difference. */
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

/** A folder may exist where a file was looked for: that of `decimal.js` in `node_modules`. */
const isAbsent = (name: string): boolean =>
  !existsSync(name) || !(name.endsWith("/") || statSync(name).isFile());

export function hashOfFile(file: string): string {
  return createHash("sha1").update(readFileSync(file)).digest("base64");
}

/** Caches of tools and internal files of package managers have hidden names. */
function hashOfListing(folder: string): string {
  const names = readdirSync(folder).filter((name) => !name.startsWith("."));
  return createHash("sha1").update(names.toSorted().join("\n")).digest("base64");
}

/** Hashes the names of the TypeScript files in a folder, at every depth. `include` never matches packages and hidden folders. */
export function hashOfFolder(folder: string): string {
  const hash = createHash("sha1");
  // A linked folder may lead back to one above it.
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
