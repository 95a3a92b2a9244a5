import { put } from "./record.js";

/** Copies lists and plain objects, and those inside them. Everything else, such as a `Date`, is passed on. */
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
