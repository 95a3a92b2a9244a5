/**
 * For properties with other names on the wire: the name in the copy by the name in the source. A name that only the copy has is
 * not a name in the source: its value is `undefined`.
 */
export type Names = ReadonlyMap<string, string | undefined>;

/** @param pairs names in the source and in the copy. */
export function names(pairs: readonly (readonly [given: string, copy: string])[]): Names {
  const all = new Map<string, string | undefined>(pairs.map(([, copy]) => [copy, undefined]));
  for (const [given, copy] of pairs) all.set(given, copy);
  return all;
}

/** The name in the copy for a name in the source. */
export function nameInCopy(name: string, names: Names | undefined): string | undefined {
  return names?.has(name) ? names.get(name) : name;
}
