import type { Members } from "../../../runtime/contract/members.js";
import type { Comparing } from "../comparing.js";
import { type Place, within } from "../site.js";
import type { CompareInner } from "./inner.js";

/** Compares the items of an array: at each position of a tuple, and at all others. */
export function compareArrays(
  comparing: Comparing,
  base: Members,
  revision: Members,
  place: Place,
  inner: CompareInner,
): void {
  const [before, after] = [base, revision].map(asArray);
  if (!before || !after) return;
  for (let index = 0; index < Math.max(before.first.length, after.first.length); index++) {
    // A position that only one of them has is covered by `maxItems`.
    if (index >= Math.min(before.most, after.most)) break;
    const [from, to] = [before, after].map(({ first, others }) => first[index] ?? others);
    inner(comparing, from, to, within(place, String(index)));
  }
  const isTuple = before.first.length > 0 || after.first.length > 0;
  if (isTuple && Math.min(before.most, after.most) <= Math.max(before.first.length, after.first.length))
    return;
  if (before.others !== undefined || after.others !== undefined)
    inner(comparing, before.others ?? {}, after.others ?? {}, within(place, "[]"));
}

function asArray({ items, prefixItems, maxItems }: Members) {
  return {
    first: Array.isArray(prefixItems) ? (prefixItems as readonly unknown[]) : [],
    others: items,
    most: typeof maxItems === "number" ? maxItems : Number.POSITIVE_INFINITY,
  };
}
