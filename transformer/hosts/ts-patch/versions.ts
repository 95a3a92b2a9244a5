import { createHash, randomUUID } from "node:crypto";
import path from "node:path";
import type { Program, SourceFile } from "typescript";
import type { ProgramTransform } from "../../transform.js";
import { readingOptionsAt } from "../project.js";

type Versioned = SourceFile & { version?: string };

/** Separates tsc's version of a file from our addition: in watch mode, files outlive their program, with their version. */
const AND_INPUTS = "+inputs:";

/**
 * Includes the inputs of each module in its version. tsc emits a file again only if the file itself or the declarations of a
 * direct import changed. But a type two imports away also changes a validator, so each module's version includes the versions of
 * everything that it depends on, and the options for reading types in package.json.
 * @param at `everything` returns whether to emit all modules with routes, regardless of what changed.
 */
export function refreshVersions(
  program: Program,
  transform: () => ProgramTransform,
  at: { readonly root: string; readonly everything: () => boolean },
): void {
  const files: readonly Versioned[] = program.getSourceFiles();
  // Without versions, this is a plain `tspc` run, which does not compare them.
  if (files.every((file) => file.version === undefined)) return;
  // Different from every earlier version, including that of a build with the same result.
  const again = at.everything() ? randomUUID() : "";
  const reading = JSON.stringify(readingOptionsAt(at.root));
  const modules = files.filter((file) => !file.isDeclarationFile);
  const mayHaveCalls = callsTest(modules);
  for (const file of modules.filter(mayHaveCalls)) {
    const own = ownVersion(file);
    const hash = createHash("sha1").update(own).update(again).update(reading);
    for (const input of transform().inputs(file)) {
      // Includes its name: a type is identified by its module, and two modules may have equal texts.
      hash.update(path.relative(at.root, input.fileName)).update(ownVersion(input));
    }
    file.version = `${own}${AND_INPUTS}${hash.digest("hex")}`;
  }
}

function ownVersion({ version = "" }: Versioned): string {
  return version.split(AND_INPUTS, 1)[0] ?? "";
}

/**
 * A cheap test. It is true for every module with a route or guards, whose app or router comes from somewhere; for every call with
 * type arguments, such as `codec<Order>()` under any name; and for every call of `tool`, which needs none, under its own name or
 * one that a module of the program exports it as.
 */
function callsTest(modules: readonly SourceFile[]): (file: SourceFile) => boolean {
  const exportedAs = modules.flatMap(({ text }) => [...text.matchAll(/\btool\s+as\s+(\w+)/g)]);
  const names = new Set(["tool", ...exportedAs.map(([, name]) => name)]);
  const tool = new RegExp(`\\b(${[...names].join("|")})\\b`);
  return ({ text }) => OTHERS.test(text) || tool.test(text);
}

const OTHERS =
  /\.(get|put|post|delete|options|head|patch|trace|resolve|override)\(|\bdependencies\b|[^=]>\s*\(/;
