import type { SourceFile } from "typescript";
import type { Semantics } from "../semantics/semantics.js";
import type { Session } from "../session.js";
import { type Timing, UNTIMED } from "../timing.js";
import { createOwnPrefix, type OwnPrefixOf } from "./own-prefix.js";

/** What is found in the files of one program. Each file is searched once, for planning as well as linking. */
export interface Discovery {
  readonly semantics: Semantics;
  readonly session: Session;
  readonly ownPrefix: OwnPrefixOf;
  /** The calls of a kind in a file, in the order in which they are made. Finding 500 routes takes 30 ms. */
  find<Call>(kind: Finder<Call>, file: SourceFile): readonly Call[];
  /** What has been found in a file, by kind. */
  foundIn(file: SourceFile): Found;
}

export interface Finder<Call> {
  find(file: SourceFile, discovery: Discovery): readonly Call[];
}

type Found = ReadonlyMap<Finder<unknown>, readonly unknown[]>;

/** @param kept what the previous program found in files that neither changed nor import a file that did. */
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
      // The entry of a kind is what that kind found.
      return calls as readonly Call[];
    },
    foundIn: (file) => byFile.get(file) ?? new Map(),
  };
  return discovery;
}
