/** The options for `useQuery`, `fetchQuery` and similar functions of TanStack Query. */
export interface ApiQuery<Name extends string, Value> {
  /** The operation, and its arguments as JSON: a key with fewer arguments matches all that have them. */
  readonly queryKey: readonly [operation: Name, given: unknown];
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Value>;
}

/** A query must not return `undefined`. */
export type Queried<Value> = Value extends undefined ? null : Value;

export function queryOptions<Name extends string, Value>(
  operation: Name,
  given: unknown,
  read: (signal: AbortSignal) => Promise<Value>,
): ApiQuery<Name, Queried<Value>> {
  return {
    queryKey: [operation, keyOf(given)],
    queryFn: async ({ signal }) => ((await read(signal)) ?? null) as Queried<Value>,
  };
}

/** As JSON, in which keys are compared: a `bigint` or a `Map` has no JSON of its own. */
export function keyOf(value: unknown): unknown {
  if (typeof value === "bigint") return `${value}`;
  if (value instanceof Map || value instanceof Set || Array.isArray(value)) return [...value].map(keyOf);
  if (typeof value !== "object" || value === null) return value;
  if ("toJSON" in value) return JSON.parse(JSON.stringify(value));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => [name, keyOf(member)]),
  );
}
