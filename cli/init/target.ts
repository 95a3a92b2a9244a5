import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Diagnostic } from "../../transformer/diagnostics/diagnostic.js";
import { isPackageName } from "../../transformer/hosts/package-name.js";
import { findEntry, readPackageJson } from "../../transformer/hosts/project.js";
import { readJsonFile, valueAt } from "../json-file.js";

/** The folder that Countersign is added to. */
export interface Target {
  /** Absolute path. It need not exist. */
  readonly root: string;
  /** The names of its entries. */
  readonly names: readonly string[];
  /** Texts of files that may be extended. */
  readonly packageJson: string | undefined;
  readonly tsconfig: string | undefined;
  /** The version of TypeScript that is installed, or the one that it specifies: `7.0.2`. */
  readonly typescript: string | undefined;
  /** The entry that already exists, relative to `root`. */
  readonly entry: string | undefined;
  /** Why nothing can be added to its `package.json`. */
  readonly invalid: Diagnostic | undefined;
  /** Whether there is already a file at this path. */
  has(path: string): boolean;
}

export function readTarget(root: string): Target {
  const exists = statSync(root, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const read = (name: string) =>
    existsSync(join(root, name)) ? readFileSync(join(root, name), "utf8") : undefined;
  const packageJson = readPackageJson(root);
  const entry = packageJson.ok ? findEntry(root, packageJson.value) : undefined;
  return {
    root,
    names: exists ? readdirSync(root) : [],
    packageJson: read("package.json"),
    tsconfig: read("tsconfig.json"),
    typescript: typescriptOf(root, read("package.json")),
    entry: entry?.ok ? entry.value.slice(root.length + 1).replaceAll("\\", "/") : undefined,
    invalid: packageJson.ok ? undefined : packageJson.diagnostic,
    has: (path) => existsSync(join(root, path)),
  };
}

/** A file where a folder would have to be: at this path, or above it. */
export function fileInTheWay(path: string): string | undefined {
  const above = dirname(path);
  const higher = above === path ? undefined : fileInTheWay(above);
  if (higher !== undefined) return higher;
  return (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? true) ? undefined : path;
}

function typescriptOf(root: string, packageJson: string | undefined): string | undefined {
  const installed = readJsonFile(join(root, "node_modules/typescript/package.json"));
  const version = valueAt(installed, ["version"]);
  if (typeof version === "string") return version;
  const json = packageJson === undefined ? undefined : { file: "package.json", text: packageJson };
  const asked = ["devDependencies", "dependencies"].map((section) => valueAt(json, [section, "typescript"]));
  const range = asked.find((value) => typeof value === "string");
  // "^7.0.2", ">=6 <7", "npm:typescript@6.0.3". Ranges without a version, such as "latest", have no known version.
  return /(?:^|[@^~>=v\s])(\d+(?:\.\d+)*)/.exec(String(range ?? ""))?.[1];
}

/** Files that do not make a folder a project: hidden files, a license, a README. */
export function isFresh({ names }: Target): boolean {
  return names.every((name) => /^\.|^(LICEN[CS]E|README)(\.\w+)?$/i.test(name));
}

/** Makes a package name from the folder's name: lower-case letters, digits, dots, underscores and dashes. */
export function nameOf({ root }: Target): string {
  // "Café" becomes "cafe".
  const name = basename(root)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[._-]+|-+$/g, "");
  return isPackageName(name) ? name : "api";
}
