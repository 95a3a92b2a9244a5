/** A value as a piece of text: a path's segment, a query's value, a header. */
export function text(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}
