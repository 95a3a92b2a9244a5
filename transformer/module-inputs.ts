import type { SourceFile } from "typescript";
import type { Semantics } from "./semantics/semantics.js";

/**
 * Every file whose contents may have had a part in a module's code: all it imports, however far away, and all that
 * declares something for everybody, with what that imports. It also holds files that only share an import: a needless
 * transform, where a file left out would be a stale validator (docs/decisions/hosts.md).
 *
 * TypeScript's own library is not in it. It changes with TypeScript's version, which belongs into the key of every cache.
 */
export function createModuleInputs(semantics: Semantics): (file: SourceFile) => readonly SourceFile[] {
  let ambient:
    | { readonly files: readonly SourceFile[]; readonly reached: ReadonlySet<SourceFile> }
    | undefined;
  const known = new Map<SourceFile, readonly SourceFile[]>();
  return (file) => {
    const files = semantics.ambientFiles();
    // Another list belongs to another program. It is read once a question leads outside the project's own files.
    if (ambient?.files !== files) {
      ambient = { files, reached: closure(files, semantics) };
      known.clear();
    }
    const remembered = known.get(file);
    if (remembered) return remembered;
    const found = closure(semantics.importsOf(file), semantics);
    for (const one of ambient.reached) found.add(one);
    found.delete(file);
    const all = [...found];
    known.set(file, all);
    return all;
  };
}

function closure(from: readonly SourceFile[], semantics: Semantics): Set<SourceFile> {
  const files = new Set(from);
  // A set also iterates over what is added during the loop.
  for (const file of files) for (const imported of semantics.importsOf(file)) files.add(imported);
  return files;
}
