/**
 * Where properties have other names outside: the name in the copy by the name in what is given. A name that only the copy has is no
 * name of what is given: under it stands `undefined`.
 */
export type Names = ReadonlyMap<string, string | undefined>;

/** @param pairs of names in what is given and in the copy. */
export function names(pairs: readonly (readonly [given: string, copy: string])[]): Names {
  const all = new Map<string, string | undefined>(pairs.map(([, copy]) => [copy, undefined]));
  for (const [given, copy] of pairs) all.set(given, copy);
  return all;
}

/** What a name of what is given is called in the copy. */
export function nameInCopy(name: string, names: Names | undefined): string | undefined {
  return names?.has(name) ? names.get(name) : name;
}
