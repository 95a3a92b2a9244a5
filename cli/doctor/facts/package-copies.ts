import { readdirSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { TYPESCRIPT6_NAMES } from "../../../transformer/hosts/load-typescript.js";
import { pnpFolder } from "../../../transformer/hosts/yarn-pnp.js";
import { readJsonFile, valueAt } from "../../json-file.js";
import type { PackageCopy } from "./facts.js";

/** The packages whose copy and version matter. */
const WATCHED: readonly string[] = [
  "countersign",
  "hono",
  ...TYPESCRIPT6_NAMES,
  "ts-patch",
  "typia",
  "@typia/interface",
  "vite",
  "vitest",
  "rollup",
  "rolldown",
  "esbuild",
];

/**
 * Every copy of the watched packages in the project's dependency tree: in each `node_modules` from `root` upwards, in those
 * nested inside packages, in pnpm's `.pnpm`, and through links into workspaces.
 */
export function packageCopies(root: string): readonly PackageCopy[] {
  /** By the name in imports, which may be an alias: `typescript` may be `@typescript/typescript6`. */
  const folders = new Map<string, string>();
  const visited = new Set<string>();
  for (const above of foldersFrom(root)) collect(join(above, "node_modules"), folders, visited);
  const used = (from: string | undefined) =>
    new Set(WATCHED.map((name) => from && realFolder(resolvedFrom(from, name))));
  const byProject = used(root);
  const byCountersign = used(realFolder(resolvedFrom(root, "countersign")));
  const kept = [root, realFolder(resolvedFrom(root, "countersign"))];
  for (const name of WATCHED)
    for (const from of kept) {
      const folder = realFolder(from && pnpFolder(from, name));
      if (folder) folders.set(folder, name);
    }
  const copies = [...folders].flatMap(([folder, name]): PackageCopy[] => {
    const version = versionOf(folder);
    if (!version) return [];
    const usedBy = [
      ...(byProject.has(folder) ? (["project"] as const) : []),
      ...(byCountersign.has(folder) ? (["countersign"] as const) : []),
    ];
    return [{ name, version, folder, usedBy }];
  });
  return copies.toSorted((a, b) => b.usedBy.length - a.usedBy.length || (a.folder < b.folder ? -1 : 1));
}

function collect(modules: string, folders: Map<string, string>, visited: Set<string>): void {
  const real = realFolder(modules);
  if (!real || visited.has(real)) return;
  visited.add(real);
  for (const name of WATCHED) {
    const folder = realFolder(join(modules, name));
    if (folder) folders.set(folder, name);
  }
  for (const folder of packagesIn(modules)) {
    const own = realFolder(folder);
    if (own) collect(join(own, "node_modules"), folders, visited);
  }
}

/** The folders in a `node_modules`: packages, scoped packages, and pnpm's packages in `.pnpm`. */
function packagesIn(modules: string): readonly string[] {
  return namesIn(modules).flatMap((name) => {
    const folder = join(modules, name);
    if (name === ".pnpm" || name.startsWith("@")) return namesIn(folder).map((inner) => join(folder, inner));
    return name.startsWith(".") ? [] : [folder];
  });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Where Node finds a package: in the nearest `node_modules` that has it, from a folder upwards. */
function resolvedFrom(folder: string, name: string): string | undefined {
  return (
    pnpFolder(folder, name) ??
    foldersFrom(folder)
      .map((above) => join(above, "node_modules", name))
      .find((found) => statSync(join(found, "package.json"), { throwIfNoEntry: false }))
  );
}

function foldersFrom(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersFrom(above)];
}

function realFolder(folder: string | undefined): string | undefined {
  try {
    return folder && realpathSync(folder);
  } catch {
    return undefined;
  }
}

function versionOf(folder: string): string | undefined {
  const version = valueAt(readJsonFile(join(folder, "package.json")), ["version"]);
  return typeof version === "string" ? version : undefined;
}
