import type { Members } from "../contract/members.js";

/**
 * The common parts of packed schemas. A schema that occurs in several places is written once and referred to by its number. For
 * an object that has the properties of another in the same order, only the properties that differ are written: `{ "=": 7, "": {
 * "archived": … } }` is the seventh with a different `archived`.
 */

/** The key of the properties of an object that is written as usual. */
export const PROPERTIES = "";

/** A shorter packed schema is hardly longer than its number. */
const WORTH_SHARING = 9;
/** The number of characters needed to declare the base of an object. */
const WORTH_LIKENING = 12;

/** Replaces the schemas directly inside a packed one. */
type MapInner = (packed: unknown, map: (inner: unknown) => unknown) => unknown;

/** The schemas that occur several times in some packed schemas, and a function that inserts their numbers. */
export function sharing(
  all: readonly unknown[],
  mapInner: MapInner,
): { readonly shared: readonly unknown[]; readonly share: (packed: unknown) => unknown } {
  const { counts, likened } = survey(all, mapInner);
  const shared: unknown[] = [];
  const numbers = new Map<string, number>();

  function share(packed: unknown): unknown {
    const text = JSON.stringify(packed) ?? "";
    const often = typeof packed !== "string" && text.length >= WORTH_SHARING && (counts.get(text) ?? 0) > 1;
    return often ? numberOf(packed, text) : written(packed, text);
  }

  function numberOf(packed: unknown, text: string): number {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const number = shared.push(null) - 1;
    numbers.set(text, number);
    shared[number] = written(packed, text);
    return number;
  }

  function written(packed: unknown, text: string): unknown {
    const like = likened.get(text);
    if (!like) return mapInner(packed, share);
    return mapInner({ "=": numberOf(like.base, JSON.stringify(like.base)), ...like.differences }, share);
  }

  return { shared, share };
}

/** Restores an object that was written as the difference from another. */
export function alikeTo(packed: Members, shared: readonly unknown[]): Members {
  const { "=": base, ...own } = packed;
  if (typeof base !== "number") return packed;
  return { ...own, [PROPERTIES]: { ...propertiesOf(shared[base]), ...propertiesOf(own) } };
}

/**
 * How often schemas occur, by their texts, and which objects can be written as the difference from the first with the same
 * properties. A schema that is only repeated because its parent is repeated counts once.
 */
function survey(all: readonly unknown[], mapInner: MapInner) {
  const counts = new Map<string, number>();
  const bases = new Map<string, unknown>();
  const likened = new Map<string, { readonly base: unknown; readonly differences: Members }>();
  const liken = (packed: unknown, text: string): void => {
    if (!propertiesOf(packed)) return;
    const names = namesOf(packed);
    const base = bases.get(names);
    if (base === undefined) bases.set(names, packed);
    const different = base === undefined ? undefined : differences(packed, base);
    if (!different) return;
    likened.set(text, { base, differences: different });
    counts.set(JSON.stringify(base), Number.POSITIVE_INFINITY);
  };
  const count = (packed: unknown): unknown => {
    const text = JSON.stringify(packed) ?? "";
    const known = counts.get(text) ?? 0;
    counts.set(text, known + 1);
    if (known > 0) return packed;
    liken(packed, text);
    return mapInner(packed, count);
  };
  for (const packed of all) count(packed);
  return { counts, likened };
}

/** The object with only the properties that differ from `base`, if that is much shorter. */
function differences(packed: unknown, base: unknown): Members | undefined {
  const [own, others] = [propertiesOf(packed), propertiesOf(base)];
  if (!own || !others) return undefined;
  const entries = Object.entries(own).map(([name, one]) => ({ name, one, text: JSON.stringify(one) }));
  const same = entries.filter(({ name, text }) => text === JSON.stringify(others[name]));
  const saved = same.reduce(
    (sum, { name, text }) => sum + name.length + Math.min(text.length, WORTH_SHARING),
    0,
  );
  if (saved < WORTH_LIKENING) return undefined;
  const changed = entries.filter((entry) => !same.includes(entry)).map(({ name, one }) => [name, one]);
  return { ...(packed as Members), [PROPERTIES]: Object.fromEntries(changed) };
}

/** The properties of an object, if it is written in the usual form, with its properties first. */
function propertiesOf(packed: unknown): Members | undefined {
  if (typeof packed !== "object" || packed === null) return undefined;
  return (packed as { readonly [PROPERTIES]?: Members })[PROPERTIES];
}

function namesOf(packed: unknown): string {
  return JSON.stringify(Object.keys(propertiesOf(packed) ?? {}));
}
