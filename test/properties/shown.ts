/**
 * A value as text, equal for equal values: the order of properties and of a map's entries does not matter, everything
 * else does, an undefined property and a value's class included.
 */
export function shown(value: unknown): string {
  if (value === null || typeof value === "string" || typeof value === "boolean") return JSON.stringify(value);
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value === "bigint") return `${value}n`;
  if (Array.isArray(value)) return `[${value.map(shown).join(", ")}]`;
  if (value instanceof Date) return `Date(${value.toISOString()})`;
  if (value instanceof URL) return `URL(${value.href})`;
  if (value instanceof Uint8Array) return `Uint8Array(${[...value]})`;
  if (value instanceof Set) return `Set(${[...value].map(shown).join(", ")})`;
  if (value instanceof Map) return `Map(${pairs([...value].map(([key, inner]) => [shown(key), inner]))})`;
  const tag = Object.prototype.toString.call(value);
  if (tag.startsWith("[object Temporal.")) return `${tag}(${value})`;
  if (typeof value === "object")
    return `{${pairs(Object.entries(value).map(([key, inner]) => [JSON.stringify(key), inner]))}}`;
  return String(value);
}

function pairs(entries: readonly (readonly [string, unknown])[]): string {
  return entries
    .map(([key, inner]) => `${key}: ${shown(inner)}`)
    .sort()
    .join(", ");
}
