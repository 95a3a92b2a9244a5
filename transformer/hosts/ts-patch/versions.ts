import { createHash, randomUUID } from "node:crypto";
import path from "node:path";
import type { Program, SourceFile } from "typescript";
import type { ProgramTransform } from "../../transform.js";
import { readingOptionsAt } from "../project.js";

type Versioned = SourceFile & { version?: string };

/** Stands between what tsc gave a file and what we add: in watch mode files outlive their program, with their version. */
const AND_INPUTS = "+inputs:";

/**
 * tsc emits a file again only when the file itself or the declarations of a direct import changed. A type two imports
 * away changes a validator all the same, so each module's version takes in the versions of all it depends on, and what
 * package.json says of how types are read.
 * @param at `everything` says whether to emit all modules with routes, whatever changed.
 */
export function refreshVersions(
  program: Program,
  transform: () => ProgramTransform,
  at: { readonly root: string; readonly everything: () => boolean },
): void {
  const files: readonly Versioned[] = program.getSourceFiles();
  // Without versions nobody compares them: a plain `tspc` run.
  if (files.every((file) => file.version === undefined)) return;
  // Unlike any version before, also that of a build which was told the same.
  const again = at.everything() ? randomUUID() : "";
  const reading = JSON.stringify(readingOptionsAt(at.root));
  const modules = files.filter((file) => !file.isDeclarationFile);
  const mayHaveCalls = callsTest(modules);
  for (const file of modules.filter(mayHaveCalls)) {
    const own = ownVersion(file);
    const hash = createHash("sha1").update(own).update(again).update(reading);
    for (const input of transform().inputs(file)) {
      // Its name as well: a type is known by its module, and equal texts may stand in two of them.
      hash.update(path.relative(at.root, input.fileName)).update(ownVersion(input));
    }
    file.version = `${own}${AND_INPUTS}${hash.digest("hex")}`;
  }
}

function ownVersion({ version = "" }: Versioned): string {
  return version.split(AND_INPUTS, 1)[0] ?? "";
}

/**
 * Cheap, and true of every module with a route or guards, whose app or router comes from somewhere; of every call with type
 * arguments, such as `codec<Order>()` under whatever name; and of every call of `tool`, which needs none, under its own
 * name or one that a module of the program exports it as.
 */
function callsTest(modules: readonly SourceFile[]): (file: SourceFile) => boolean {
  const exportedAs = modules.flatMap(({ text }) => [...text.matchAll(/\btool\s+as\s+(\w+)/g)]);
  const names = new Set(["tool", ...exportedAs.map(([, name]) => name)]);
  const tool = new RegExp(`\\b(${[...names].join("|")})\\b`);
  return ({ text }) => OTHERS.test(text) || tool.test(text);
}

const OTHERS =
  /\.(get|put|post|delete|options|head|patch|trace|resolve|override)\(|\bdependencies\b|[^=]>\s*\(/;
