import type { Change, ChangeGroup } from "./change.js";
import { type Noted, operationsOf, type Site } from "./site.js";

/**
 * Groups the noted changes, in the order of the operations. A component whose values travel both ways was compared twice: changes
 * in both directions are listed once.
 */
export function grouped(sites: readonly Site[], order: readonly string[]): readonly ChangeGroup[] {
  const position = new Map(order.map((name, index) => [name, index]));
  const at = (name: string) => position.get(name) ?? order.length;
  const inOrder = (names: Iterable<string>) => [...new Set(names)].toSorted((a, b) => at(a) - at(b));
  const groups = new Map<string, Map<string, Change>>();
  for (const site of sites) {
    if (site.changes.length === 0) continue;
    const changes = groups.get(site.what) ?? new Map<string, Change>();
    groups.set(site.what, changes);
    const operations = inOrder(operationsOf(site));
    for (const { direction, ...change } of site.changes) {
      const key = keyOf(change);
      const same = changes.get(key);
      changes.set(key, {
        ...change,
        directions: [...new Set([...(same?.directions ?? []), direction])],
        operations: same ? inOrder([...same.operations, ...operations]) : operations,
      });
    }
  }
  const first = ({ changes: [change] }: ChangeGroup) => at(change?.operations[0] ?? "");
  return [...groups]
    .map(([what, changes]) => ({ what, changes: [...changes.values()] }))
    .toSorted((a, b) => first(a) - first(b));
}

const keyOf = ({ impact, kind, at, text }: Omit<Noted, "direction">) =>
  JSON.stringify([impact, kind, at, text]);
