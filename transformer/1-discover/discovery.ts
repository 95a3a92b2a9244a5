import type { SourceFile } from "typescript";
import type { Semantics } from "../semantics/semantics.js";
import type { Session } from "../session.js";
import { type Timing, UNTIMED } from "../timing.js";
import { createOwnPrefix, type OwnPrefixOf } from "./own-prefix.js";

/** What is found in the files of one program, each looked at once: who plans a file and who links it ask the same. */
export interface Discovery {
  readonly semantics: Semantics;
  readonly session: Session;
  readonly ownPrefix: OwnPrefixOf;
  /** The calls of a kind in a file, in the order in which they are made. 500 routes take 30 ms to find. */
  find<Call>(kind: Finder<Call>, file: SourceFile): readonly Call[];
  /** What has been found in a file, by kind. */
  foundIn(file: SourceFile): Found;
}

export interface Finder<Call> {
  find(file: SourceFile, discovery: Discovery): readonly Call[];
}

type Found = ReadonlyMap<Finder<unknown>, readonly unknown[]>;

/** @param kept what the program before found in files that neither changed nor import what did. */
export function createDiscovery(
  semantics: Semantics,
  session: Session,
  kept: { readonly before: Discovery; readonly files: Iterable<SourceFile> } | undefined = undefined,
  timing: Timing = UNTIMED,
): Discovery {
  const byFile = new Map<SourceFile, Map<Finder<unknown>, readonly unknown[]>>();
  for (const file of kept?.files ?? []) byFile.set(file, new Map(kept?.before.foundIn(file)));
  const discovery: Discovery = {
    semantics,
    session,
    ownPrefix: createOwnPrefix(semantics),
    find<Call>(kind: Finder<Call>, file: SourceFile) {
      const found = byFile.get(file) ?? new Map<Finder<unknown>, readonly unknown[]>();
      byFile.set(file, found);
      const calls = found.get(kind) ?? timing.in("discovery", () => kind.find(file, discovery));
      found.set(kind, calls);
      // What stands under a kind is what it found.
      return calls as readonly Call[];
    },
    foundIn: (file) => byFile.get(file) ?? new Map(),
  };
  return discovery;
}
