import type { Members } from "../../../runtime/contract/members.js";
import { type Alternative, constraintsOf, tagsOf, typeOf } from "./alternatives.js";

/** Which alternatives of two unions correspond. */
export interface Matched {
  readonly pairs: readonly (readonly [Alternative, Alternative])[];
  /** Only in the base, only in the revision. */
  readonly gone: readonly Alternative[];
  readonly added: readonly Alternative[];
}

/**
 * Matches them by what distinguishes them, the most reliable first: the component, the values of tags, the text of the schema,
 * the names of properties, and the type if each union has only one alternative of it left.
 */
export function matched(base: readonly Alternative[], revision: readonly Alternative[]): Matched {
  const pairs: (readonly [Alternative, Alternative])[] = [];
  let [gone, added] = [[...base], [...revision]];
  const pass = (key: (one: Alternative) => string | undefined, whereOnlyOne = false) => {
    const [before, after] = [byKey(gone, key), byKey(added, key)];
    const taken = new Set<Alternative>();
    for (const [name, ones] of before) {
      const others = after.get(name) ?? [];
      if (whereOnlyOne && (ones.length !== 1 || others.length !== 1)) continue;
      for (const [index, one] of ones.entries()) {
        const other = others[index];
        if (other === undefined) break;
        pairs.push([one, other]);
        taken.add(one).add(other);
      }
    }
    gone = gone.filter((one) => !taken.has(one));
    added = added.filter((one) => !taken.has(one));
  };
  pass(({ name }) => name);
  pass(({ value }) => tagsOf(value).join() || undefined);
  pass(({ value }) => written(value));
  pass(({ value }) => namesOf(value));
  pass(({ value }) => (tagsOf(value).length > 0 ? undefined : typeOf(value)), true);
  pass(
    ({ value }) => (typeOf(value) === "integer" || typeOf(value) === "number" ? "number" : undefined),
    true,
  );
  return { pairs, gone, added };
}

function byKey(
  alternatives: readonly Alternative[],
  key: (one: Alternative) => string | undefined,
): ReadonlyMap<string, readonly Alternative[]> {
  const found = new Map<string, Alternative[]>();
  for (const one of alternatives) {
    const name = key(one);
    if (name === undefined) continue;
    const others = found.get(name);
    if (others) others.push(one);
    else found.set(name, [one]);
  }
  return found;
}

const texts = new WeakMap<Members, string>();

/** The constraints of a schema, as text. */
function written(schema: Members): string {
  const text = texts.get(schema) ?? JSON.stringify(constraintsOf(schema));
  texts.set(schema, text);
  return text;
}

function namesOf({ properties }: Members): string | undefined {
  return typeof properties === "object" && properties !== null
    ? Object.keys(properties).toSorted().join()
    : undefined;
}
