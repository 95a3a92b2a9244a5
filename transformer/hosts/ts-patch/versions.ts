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
  for (const file of files) {
    if (file.isDeclarationFile || !mayHaveCalls(file)) continue;
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
 * Cheap, and true of every module with a route or guards, whose app or router comes from somewhere, and of every call with
 * type arguments, such as `codec<Order>()` under whatever name; `tool` is imported by its own.
 */
const mayHaveCalls = (file: SourceFile): boolean =>
  /\.(get|put|post|delete|options|head|patch|trace|resolve|override)\(|\bdependencies\b|[^=]>\(|\btool\b/.test(
    file.text,
  );
