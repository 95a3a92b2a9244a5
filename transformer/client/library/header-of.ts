/** A header of a response, as its type says; `undefined` where it is not there. */
export function headerOf(headers: Headers, name: string, make: (v: string) => unknown = (v) => v): unknown {
  const value = headers.get(name);
  return value === null ? undefined : make(value);
}
