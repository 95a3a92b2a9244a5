import { existsSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";

/** Whether a package may pass on what is Countersign's: it depends on Countersign, or on another package that does. */
export type KnowsCountersign = (specifier: string, from: string) => boolean;

/** The members of `package.json` that list what a package depends on, or needs to be installed. */
const DEPENDENCIES = ["dependencies", "peerDependencies", "optionalDependencies"] as const;

/**
 * Reads each `package.json` once.
 * @param aliases the keys of `paths` in `tsconfig.json`. What such a name leads to is not a package that it names.
 */
export function createKnowsCountersign(aliases: readonly string[] = []): KnowsCountersign {
  const known = new Map<string, boolean>();
  const folders = new Map<string, string | undefined>();

  function folderOf(name: string, from: string): string | undefined {
    const key = `${name}\0${from}`;
    if (!folders.has(key)) folders.set(key, findFolder(name, from));
    return folders.get(key);
  }

  function knows(name: string, from: string): boolean {
    if (name === "countersign") return true;
    const folder = folderOf(name, from);
    if (folder === undefined) return false;
    const before = known.get(folder);
    if (before !== undefined) return before;
    // Packages may depend on each other.
    known.set(folder, false);
    const found = dependenciesOf(folder).some((each) => knows(each, folder));
    known.set(folder, found);
    return found;
  }

  return (specifier, from) => {
    const name = packageName(specifier);
    const folder = path.dirname(from);
    return knows(name, folder) || (isAlias(specifier, aliases) && folderOf(name, folder) === undefined);
  };
}

/** `#db`, which `package.json` leads to a file or a package, or a name of `paths`. */
function isAlias(specifier: string, aliases: readonly string[]): boolean {
  return (
    specifier.startsWith("#") ||
    aliases.some((alias) => {
      const [start = "", end] = alias.split("*");
      return end === undefined ? specifier === alias : specifier.startsWith(start) && specifier.endsWith(end);
    })
  );
}

/** `@scope/name` of `@scope/name/part`. */
function packageName(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

function findFolder(name: string, from: string): string | undefined {
  for (let at = from; ; at = path.dirname(at)) {
    const folder = path.join(at, "node_modules", name);
    if (existsSync(path.join(folder, "package.json"))) return realpathSync(folder);
    if (at === path.dirname(at)) return undefined;
  }
}

function dependenciesOf(folder: string): readonly string[] {
  try {
    const json: unknown = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    if (typeof json !== "object" || json === null) return [];
    const sections = json as Partial<Record<(typeof DEPENDENCIES)[number], unknown>>;
    return DEPENDENCIES.flatMap((section) => Object.keys(sections[section] ?? {}));
  } catch {
    return [];
  }
}
