import type { RequestView } from "../contract/request-view.js";
import { some } from "./coerce.js";

/** The names of an object's properties in a query, each with what is read there: one value, a list, or another object. */
export interface NestedNames {
  readonly of: readonly (readonly [name: string, what: 0 | 1 | NestedNames])[];
  /** Whether it is absent if nothing was sent for it. Otherwise it is then an object without properties. */
  readonly optional?: true;
  /** Whether undeclared names are included, to be refused. */
  readonly strict?: true;
}

/**
 * An object whose properties have their own names, `filter[price][gte]`, with those that were sent. Only declared names are read,
 * so no client decides how deep it is. A value that was sent for the object itself is passed on, for the decoder to refuse.
 */
export function nested(r: RequestView, name: string, names: NestedNames): unknown {
  return objectAt(r, name, names) ?? (names.optional ? undefined : filledIn(Object.create(null), names));
}

/** @returns `undefined` if nothing was sent for it. */
function objectAt(r: RequestView, name: string, names: NestedNames): unknown {
  const whole = r.query(name);
  if (whole !== undefined) return whole;
  const found: Record<string, unknown> = Object.create(null);
  for (const [property, what] of names.of) {
    const full = `${name}[${property}]`;
    const value = what === 0 ? r.query(full) : what === 1 ? list(r, full) : objectAt(r, full, what);
    if (value !== undefined) found[property] = value;
  }
  if (names.strict) addUndeclared(r, name, names, found);
  return Object.keys(found).length === 0 ? undefined : filledIn(found, names);
}

/** Adds the required objects in it for which nothing was sent. */
function filledIn(found: Record<string, unknown>, { of }: NestedNames): Record<string, unknown> {
  for (const [property, what] of of) {
    if (typeof what === "object" && !what.optional) found[property] ??= filledIn(Object.create(null), what);
  }
  return found;
}

/** Many clients mark a list in its name: `filter[ids][]=1`. */
function list(r: RequestView, name: string): readonly string[] | undefined {
  return some([...r.queryAll(name), ...r.queryAll(`${name}[]`)]);
}

function addUndeclared(
  r: RequestView,
  name: string,
  { of }: NestedNames,
  found: Record<string, unknown>,
): void {
  const start = `${name}[`;
  const declared = new Map(of);
  for (const sent of r.queryNames()) {
    if (!sent.startsWith(start)) continue;
    const end = sent.indexOf("]", start.length);
    const property = sent.slice(start.length, end < 0 ? undefined : end);
    const what = end < 0 ? undefined : declared.get(property);
    const rest = end < 0 ? "" : sent.slice(end + 1);
    // The contents of a declared object are checked where it is read.
    if (typeof what === "object" || (what !== undefined && (rest === "" || (what === 1 && rest === "[]"))))
      continue;
    // In addition to a declared name, which may have its own value.
    found[what === undefined ? property : property + rest] = r.query(sent) ?? "";
  }
}
