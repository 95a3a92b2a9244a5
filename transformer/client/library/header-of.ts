/** A header of a response, converted to its type; `undefined` if it is missing. */
export function headerOf(headers: Headers, name: string, make: (v: string) => unknown = (v) => v): unknown {
  const value = headers.get(name);
  return value === null ? undefined : make(value);
}
