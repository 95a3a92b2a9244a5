/** A JSON object whose content is unknown. */
export type Members = { readonly [key: string]: unknown };

/** `fromEntries` defines own properties, so `__proto__` is a name like any other. */
export function mapMembers<Value>(value: Value, map: (member: unknown, key: string) => unknown): Value {
  if (!isMembers(value)) return value;
  const entries = Object.entries(value).map(([key, member]) => [key, map(member, key)]);
  return Object.fromEntries(entries) as Value;
}

export function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Returns the members of an object, and none for any other value. */
export function membersOf(value: unknown): Members {
  return isMembers(value) ? value : {};
}

/** Returns the items of a list, and none for any other value. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
