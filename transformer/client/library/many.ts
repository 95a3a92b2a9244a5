/** The members of a list or set, or the single value; empty if it is left out. */
export function many(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) || value instanceof Set ? [...value] : [value];
}
