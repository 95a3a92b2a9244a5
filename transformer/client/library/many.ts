/** The members of a list or set, or the one value; none for what is left out. */
export function many(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) || value instanceof Set ? [...value] : [value];
}
