import { readFileSync, statSync } from "node:fs";
import { dirname, join, parse, relative, resolve } from "node:path";
import { ENDPOINTS_INFO } from "../../runtime/contract/endpoint.js";
import type { Limits } from "../2-read/reader.js";
import type { ProjectName } from "../5-link/exported.js";
import { CS4001, CS4003, CS4004, CS4011 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Rules } from "../rules/check-rules.js";
import type { WireStyle } from "../wire-styles.js";
import { packageOption, unknownOptions } from "./package-options.js";

/** The paths where an entry is looked for, in this order, if none is named. */
export const USUAL_ENTRIES = ["src/app.ts", "src/main.ts", "src/index.ts", "app.ts", "main.ts", "index.ts"];

/** The result of a search, or why there is none. */
export type Found<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly diagnostic: Diagnostic };

/** The part of the file system that discovery reads. */
export interface Files {
  isFile(path: string): boolean;
  isFolder(path: string): boolean;
  /** @throws if the file cannot be read. */
  read(path: string): string;
}

/** A project that cannot be opened: an expected failure, printed without a stack. */
export class ProjectError extends Error {
  readonly diagnostic: Diagnostic;
  /** The position of the cause in one of its files. */
  readonly place: FilePlace | undefined;

  constructor(diagnostic: Diagnostic, place?: FilePlace) {
    const at = place?.line === undefined ? "" : `${place.file}:${place.line}:${place.column ?? 1} - `;
    super(at + diagnostic.message);
    this.name = "ProjectError";
    this.diagnostic = diagnostic;
    this.place = place;
  }
}

/** A position in a file that is not part of a program. Line and column count from 1. */
export interface FilePlace {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly length?: number;
  readonly sourceLine?: string;
}

const disk: Files = {
  isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
  isFolder: (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false,
  read: (path) => readFileSync(path, "utf8"),
};

/**
 * The `tsconfig.json` of a project: the named one (a file, or a folder that has one), otherwise the nearest one in `cwd` or above
 * it, like `tsc`.
 */
export function findConfig(cwd: string, explicit?: string, files: Files = disk): Found<string> {
  if (explicit !== undefined) {
    const path = resolve(cwd, explicit);
    const named = files.isFolder(path) ? join(path, "tsconfig.json") : path;
    if (files.isFile(named)) return { ok: true, value: named };
    return missing(CS4001({ looked: `${named} is not a file` }));
  }
  const candidates = foldersFrom(cwd).map((folder) => join(folder, "tsconfig.json"));
  const found = candidates.find((path) => files.isFile(path));
  if (found !== undefined) return { ok: true, value: found };
  const looked = `there is no tsconfig.json in ${resolve(cwd)} or above it`;
  return missing(CS4001({ looked }));
}

/**
 * The module that exports the app: the one named on the command line (resolved by the caller if it is not relative to `root`),
 * otherwise `package.json#countersign`, otherwise the first usual name that exists.
 * @param packageJson the parsed `package.json` of `root`, `undefined` if there is none.
 */
export function findEntry(
  root: string,
  packageJson: unknown,
  explicit?: string,
  files: Files = disk,
): Found<string> {
  if (explicit !== undefined) return existing(root, explicit, "the command line", files);
  const { value: declared, problem } = packageOption(packageJson, "entry", join(root, "package.json"));
  if (problem) return missing(problem);
  if (declared !== undefined) return existing(root, declared, `"countersign" in package.json`, files);
  const usual = USUAL_ENTRIES.find((name) => files.isFile(join(root, name)));
  if (usual !== undefined) return { ok: true, value: join(root, usual) };
  const looked = ["package.json#countersign", ...USUAL_ENTRIES].join(", ");
  return missing(CS4003({ root, looked }));
}

/** The parsed `package.json` of a folder; `value` is `undefined` if there is none. */
export function readPackageJson(root: string, files: Files = disk): Found<unknown> {
  const file = join(root, "package.json");
  if (!files.isFile(file)) return { ok: true, value: undefined };
  const text = files.read(file).replace(/^\uFEFF/, "");
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return missing(CS4011({ file, reason: withLine(reason, text) }));
  }
}

/** Says "at line 4, column 3" where Node says "at position 44". */
function withLine(reason: string, text: string): string {
  return reason.replace(/ at position (\d+)( \(.*\))?$/, (_, position: string) => {
    const before = text.slice(0, Number(position)).split("\n");
    return ` at line ${before.length}, column ${(before.at(-1) ?? "").length + 1}`;
  });
}

/**
 * The options in a project's package.json that affect how it is compiled: the limits for reading types, the style of names on the
 * wire, its rules.
 */
export interface ReadingOptions {
  /** The name and version in package.json. */
  readonly called: ProjectName;
  readonly limits: Limits;
  readonly style: WireStyle | undefined;
  /** The rules for the entire program. */
  readonly rules: Rules;
  /** Unknown options. */
  readonly unknown: readonly Diagnostic[];
}

export function readingOptionsAt(root: string, files: Files = disk): ReadingOptions {
  const found = readPackageJson(root, files);
  const packageJson = found.ok ? found.value : undefined;
  const file = join(root, "package.json");
  return {
    called: calledBy(packageJson),
    limits: packageOption(packageJson, "limits", file).value,
    style: packageOption(packageJson, "wire", file).value,
    rules: packageOption(packageJson, "rules", file).value,
    unknown: unknownOptions(packageJson, file),
  };
}

/** The title and version of a document whose app has none: those of the package. */
function calledBy(packageJson: unknown): ProjectName {
  const { name, version } = Object(packageJson) as Record<string, unknown>;
  return {
    title: typeof name === "string" && name !== "" ? name : ENDPOINTS_INFO.title,
    version: typeof version === "string" && version !== "" ? version : ENDPOINTS_INFO.version,
  };
}

/** The paths of a project, before TypeScript has read anything. */
export interface ProjectPaths {
  readonly root: string;
  readonly configFile: string;
  readonly entry: string;
}

/**
 * The project that a command is about. An entry relative to `cwd` also determines where the search for `tsconfig.json` starts, so
 * that `countersign check examples/shop/src/app.ts` works from anywhere.
 */
export function findProject(
  at: { cwd: string; entry?: string | undefined; tsconfig?: string | undefined },
  files: Files = disk,
): Found<ProjectPaths> {
  const entry = at.entry === undefined ? undefined : resolve(at.cwd, at.entry);
  const start = entry !== undefined && files.isFile(entry) ? dirname(entry) : at.cwd;
  const config =
    at.tsconfig === undefined ? findConfig(start, undefined, files) : findConfig(at.cwd, at.tsconfig, files);
  if (!config.ok) return config;
  const root = dirname(config.value);
  const packageJson = readPackageJson(root, files);
  if (!packageJson.ok) return packageJson;
  for (const key of ["limits", "wire"] as const) {
    const { problem } = packageOption(packageJson.value, key, join(root, "package.json"));
    if (problem) return missing(problem);
  }
  const found = findEntry(root, packageJson.value, entry, files);
  if (!found.ok) return found;
  return { ok: true, value: { root, configFile: config.value, entry: found.value } };
}

function missing(diagnostic: Diagnostic): Found<never> {
  return { ok: false, diagnostic };
}

function existing(root: string, entry: string, origin: string, files: Files): Found<string> {
  const path = resolve(root, entry);
  if (files.isFile(path)) return { ok: true, value: path };
  const inside = relative(root, path);
  const shown = inside === "" || inside.startsWith("..") ? path : inside;
  return missing(CS4004({ entry: shown, origin }));
}

/** `folder` and every folder above it, nearest first. */
function foldersFrom(folder: string): string[] {
  const folders = [resolve(folder)];
  const top = parse(resolve(folder)).root;
  for (let at = resolve(folder); at !== top; ) {
    at = dirname(at);
    folders.push(at);
  }
  return folders;
}
