import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { repository } from "./temporary.js";

/** The parts of the repository in the published package, and the packages that its code imports. */
const PACKAGE = ["package.json", "dist", "templates"];

/**
 * Installs the built package as pnpm does: each package is in a folder of the store and finds next to itself only its
 * dependencies. The store's copies are real files, because Node resolves imports from the real path of a file.
 * @param folder of a project outside the repository.
 * @param options.hono whether there is one: for the project, for Countersign and its dependencies.
 * @param options.links the project's other packages: names, by folders in the repository's `node_modules`.
 */
export function installIsolated(
  folder: string,
  { hono = true, links = {} }: { readonly hono?: boolean; readonly links?: Readonly<Record<string, string>> },
): void {
  const installed = (name: string) => path.join(repository, "node_modules", name);
  const stored = (name: string) =>
    path.join(folder, "node_modules/.store", name.replace("/", "+"), "node_modules");
  const store = (name: string, from: string, to = "") =>
    cpSync(from, path.join(stored(name), name, to), { recursive: true });
  const link = (name: string, modules: string, target = path.join(stored(name), name)) => {
    mkdirSync(path.dirname(path.join(modules, name)), { recursive: true });
    symlinkSync(target, path.join(modules, name), "junction");
  };

  for (const part of PACKAGE) store("countersign", path.join(repository, part), part);
  for (const name of ["@hono/node-server", "@typia/interface", "hono"]) store(name, installed(name));
  link("countersign", path.join(folder, "node_modules"));
  for (const name of ["@hono/node-server", "@typia/interface"]) link(name, stored("countersign"));
  if (hono)
    for (const modules of [
      path.join(folder, "node_modules"),
      stored("countersign"),
      stored("@hono/node-server"),
    ])
      link("hono", modules);
  for (const [name, from] of Object.entries(links))
    link(name, path.join(folder, "node_modules"), installed(from));
}
