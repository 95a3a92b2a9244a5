/** A JSON object, of which it is not known what is in it. */
export type Members = { readonly [key: string]: unknown };

/** `fromEntries` defines own properties: `__proto__` is a name like any other. */
export function mapMembers<Value>(value: Value, map: (member: unknown, key: string) => unknown): Value {
  if (!isMembers(value)) return value;
  const entries = Object.entries(value).map(([key, member]) => [key, map(member, key)]);
  return Object.fromEntries(entries) as Value;
}

export function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The members of a value that is an object; none of any other. */
export function membersOf(value: unknown): Members {
  return isMembers(value) ? value : {};
}

/** The items of a value that is a list; none of any other. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
