import type { SourceFile } from "typescript";
import type { Diagnostic } from "./diagnostics/diagnostic.js";

/** How two successive programs are compared. */
interface Compared {
  readonly files: readonly SourceFile[];
  /** What a module was compiled from. */
  inputs(file: SourceFile): readonly SourceFile[];
}

/** A program whose modules have been transformed. */
export interface Transformed extends Compared {
  transform(file: SourceFile): { readonly diagnostics: readonly Diagnostic[] };
}

/**
 * The modules of a program that did not change since the previous program: their own text and that of everything they can see is
 * the same. Programs share the syntax tree of a file that did not change, so trees are compared, not texts.
 */
export function unaffectedFiles(previous: Transformed, next: Compared): ReadonlySet<SourceFile> {
  const known = new Set(previous.files);
  const same = new Set(
    next.files.filter((file) => known.has(file) && sameMembers(previous.inputs(file), next.inputs(file))),
  );
  return withoutSilenced(same, previous);
}

/**
 * A problem is reported once per program, by the first module that meets it. If that module is read again and no longer meets it,
 * the others that do must report it, so they are read again too.
 */
function withoutSilenced(same: ReadonlySet<SourceFile>, previous: Transformed): ReadonlySet<SourceFile> {
  const again = previous.files.filter((file) => !same.has(file));
  const said = again.flatMap((file) => previous.transform(file).diagnostics);
  if (said.length === 0) return same;
  const places = new Set(said.map(({ location }) => location?.file));
  const meets = (file: SourceFile) => places.has(undefined) || places.has(file.fileName);
  return new Set([...same].filter((file) => ![file, ...previous.inputs(file)].some(meets)));
}

/** Each list has a file once. */
function sameMembers(before: readonly SourceFile[], now: readonly SourceFile[]): boolean {
  if (before.length !== now.length) return false;
  // They are usually found in the same order, and a set for each module is half of the time that this takes.
  if (before.every((file, i) => file === now[i])) return true;
  const members = new Set(now);
  return before.every((file) => members.has(file));
}
