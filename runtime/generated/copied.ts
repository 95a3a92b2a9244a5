import { put } from "./record.js";

/** A copy of lists and plain objects and of those in them; what else there is, such as a `Date`, is handed on. */
export function copied(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copied);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) {
    if (key === "__proto__") put(copy, key, copied(member));
    else copy[key] = copied(member);
  }
  return copy;
}
