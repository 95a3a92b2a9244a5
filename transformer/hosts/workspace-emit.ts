import { lstatSync, mkdirSync, readlinkSync, rmSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import type { CompilerOptions, SourceFile } from "typescript";
import { CS4013 } from "../diagnostics/catalogue.js";
import { ts } from "../semantics/compiler.js";
import { moduleKind } from "./module-kind.js";
import { ProjectError } from "./project.js";
import { WORKSPACE_FOLDER, type WorkspaceLayout, type WorkspacePackage } from "./workspace-layout.js";
import type { WorkspaceSources } from "./workspace-sources.js";
import type { WriteFile } from "./write-together.js";

/**
 * The path of a file that is emitted for a source of the workspace, relative to the options of `tsconfig.json`.
 * @param emitted TypeScript's name for it, of which only the ending matters.
 */
export function placeInBuild(
  emitted: string,
  source: SourceFile,
  layout: WorkspaceLayout,
  { outDir = "", declarationDir }: CompilerOptions,
): string {
  const { folder = "", name = "" } = layout.packageOf(source) ?? {};
  const stem = path.basename(source.fileName).replace(/\.[^.]+$/, "");
  const ending = path.basename(emitted).slice(stem.length);
  const below = path.posix.relative(folder, path.posix.dirname(source.fileName));
  const isDeclaration = /^\.d\.[cm]?ts(\.map)?$/.test(ending);
  return path.join((isDeclaration && declarationDir) || outDir, WORKSPACE_FOLDER, name, below, stem + ending);
}

/**
 * Writes what Node needs to know about the packages whose sources were emitted: whether they are ES modules, what their `imports`
 * mean, and where their dependencies are, which may differ from those of the app.
 * @returns the absolute paths of the files.
 */
export function writePackages(
  { files, layout }: WorkspaceSources,
  options: CompilerOptions,
  outDir: string,
  write: WriteFile,
): readonly string[] {
  const packages = new Map<string, { readonly of: WorkspacePackage; readonly file: SourceFile }>();
  for (const file of files) {
    const of = layout.packageOf(file);
    if (of && !packages.has(of.folder) && !/\.([cm]ts|json)$/.test(file.fileName))
      packages.set(of.folder, { of, file });
  }
  return [...packages.values()].map(({ of, file }) => {
    const folder = path.join(outDir, WORKSPACE_FOLDER, of.name);
    const type = moduleKind(file.fileName, options) === ts.ModuleKind.CommonJS ? "commonjs" : "module";
    const { name, imports } = of;
    const manifest = path.join(folder, "package.json");
    write(manifest, `${JSON.stringify({ name, private: true, type, imports }, null, 2)}\n`);
    link(path.join(folder, "node_modules"), path.join(of.folder, "node_modules"));
    return manifest;
  });
}

/** @param target a folder that may not exist. Then there is no link either. */
function link(at: string, target: string): void {
  const isThere = statSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const way = path.relative(path.dirname(at), target);
  const before = lstatSync(at, { throwIfNoEntry: false });
  if (isThere && before?.isSymbolicLink() && path.normalize(readlinkSync(at)) === way) return;
  try {
    if (before) rmSync(at, { recursive: true });
    if (!isThere) return;
    mkdirSync(path.dirname(at), { recursive: true });
    // On Windows, every user can create a junction, whose target must be an absolute path.
    if (process.platform === "win32") symlinkSync(target, at, "junction");
    else symlinkSync(way, at);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw Object.assign(new ProjectError(CS4013({ file: at, reason })), { cause: error });
  }
}
