import { isDeepStrictEqual } from "node:util";
import { isMethod } from "../../runtime/contract/methods.js";

/** One thing that was added to a document, removed from it, or changed. */
export interface Difference {
  readonly kind: "added" | "removed" | "changed";
  /** `GET /items/{id}`, `channel room`, `schema Item`, `info`. */
  readonly what: string;
  /** The members that differ, if both documents have the thing. */
  readonly members?: readonly string[];
}

/**
 * The differences of `current` from `committed`, by operation, component and member. White space and the order of keys do not
 * count. Empty only if the two documents are the same data.
 */
export function diffDocuments(committed: unknown, current: unknown): Difference[] {
  const before = things(committed);
  const after = things(current);
  const names = new Set([...before.keys(), ...after.keys()]);
  const differences = [...names].flatMap((what): Difference | Difference[] => {
    if (!before.has(what)) return { kind: "added", what };
    if (!after.has(what)) return { kind: "removed", what };
    return changed(what, before.get(what), after.get(what));
  });
  // Differences without a name of their own, such as `"paths": {}` compared with no paths at all.
  return differences.length > 0 ? differences : changed("the document", committed, current);
}

/** One line for each difference: `+ GET /items`, `- schema Item`, `~ POST /items (requestBody)`. */
export function formatDifference(difference: Difference): string {
  const sign = { added: "+", removed: "-", changed: "~" }[difference.kind];
  const members = difference.members?.length ? ` (${difference.members.join(", ")})` : "";
  return `${sign} ${difference.what}${members}`;
}

function changed(what: string, before: unknown, after: unknown): Difference[] {
  if (isDeepStrictEqual(before, after)) return [];
  const [from, to] = [members(before), members(after)];
  const names = new Set([...from.keys(), ...to.keys()]);
  const differing = [...names].filter(
    (name) => from.has(name) !== to.has(name) || !isDeepStrictEqual(from.get(name), to.get(name)),
  );
  return [{ kind: "changed", what, ...(differing.length > 0 && { members: differing }) }];
}

/** The document split into parts that a reader would name: operations, components, and everything else by key. */
function things(document: unknown): Map<string, unknown> {
  const all = new Map<string, unknown>();
  if (members(document).size === 0) all.set("the document", document);
  for (const [key, value] of members(document)) {
    if (key === "paths") for (const [name, operation] of operations(value)) all.set(name, operation);
    else if (key === "components") for (const [name, component] of sections(value)) all.set(name, component);
    else if (NAMED.has(key) && members(value).size > 0)
      for (const [name, one] of sections({ [key]: value })) all.set(name, one);
    else all.set(key, value);
  }
  return all;
}

function operations(paths: unknown): [string, unknown][] {
  return [...members(paths)].flatMap(([path, item]) => {
    const parts = [...members(item)];
    if (parts.length === 0) return [[path, item]] as [string, unknown][];
    return parts.map(([key, value]): [string, unknown] => [
      isMethod(key) || key === "query" ? `${key.toUpperCase()} ${path}` : `${path} ${key}`,
      value,
    ]);
  });
}

/** The named parts of an AsyncAPI document other than its components. */
const NAMED: ReadonlySet<string> = new Set(["servers", "channels", "operations"]);

function sections(of: unknown): [string, unknown][] {
  return [...members(of)].flatMap(([section, entries]) =>
    [...members(entries)].map(([name, value]): [string, unknown] => [`${singular(section)} ${name}`, value]),
  );
}

function singular(section: string): string {
  return section === "requestBodies" ? "requestBody" : section.replace(/s$/, "");
}

function members(value: unknown): Map<string, unknown> {
  const object = typeof value === "object" && value !== null && !Array.isArray(value);
  return new Map(object ? Object.entries(value) : []);
}
