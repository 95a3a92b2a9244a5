/** A value as text: a segment of a path, a value of a query, a header. */
export function text(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}
