import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { CS4041 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { installedPackage } from "./installed-package.js";
import { commandToAdd } from "./package-manager.js";
import { ProjectError } from "./project.js";

/**
 * Checks that a project's Countersign finds a Hono that it can run on. Without this, Node reports the problem when an app starts,
 * with the name of an unfamiliar file.
 * @param root absolute path of the project's folder.
 * @throws ProjectError CS4041
 */
export function checkHono(root: string): void {
  const problem = honoProblem(root);
  if (problem) throw new ProjectError(problem);
}

/** The problem that {@link checkHono} throws. If Countersign itself is not installed, others report that. */
export function honoProblem(root: string): Diagnostic | undefined {
  const countersign = installedPackage(path.join(root, "package.json"), "countersign");
  const range = countersign?.peers["hono"];
  if (!countersign || range === undefined) return undefined;
  const version = honoVersion(path.join(countersign.folder, "package.json"));
  if (version !== undefined && isWithin(version, range)) return undefined;
  const found = version === undefined ? "none" : `hono ${version}`;
  return CS4041({ range, found, command: commandToAdd("hono@4", root) });
}

/** Hono does not export its `package.json`, so it is searched for above the file that an import resolves to. */
function honoVersion(from: string): string | undefined {
  try {
    for (let folder = createRequire(from).resolve("hono"); ; folder = path.dirname(folder)) {
      const file = path.join(folder, "package.json");
      const { name, version } = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
      if (name === "hono") return String(version);
      if (path.dirname(folder) === folder) return undefined;
    }
  } catch {
    return undefined;
  }
}

/** @param range a range as in our own package.json: `^4.13.13`. */
export function isWithin(version: string, range: string): boolean {
  const [major = 0, ...rest] = numbersOf(version);
  const [asked = 0, ...least] = numbersOf(range);
  if (major !== asked) return false;
  const different = least.findIndex((number, i) => number !== rest[i]);
  return different < 0 || (rest[different] ?? 0) > (least[different] ?? 0);
}

const numbersOf = (text: string) => [...text.matchAll(/\d+/g)].slice(0, 3).map(Number);
