/** A copy of an object with each value replaced, except some. */
export function each(
  // biome-ignore lint/suspicious/noExplicitAny: the type of the value is known where this is called.
  object: any,
  change: (value: never, name: string) => unknown,
  but: readonly string[] = [],
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object)
      .filter(([name]) => !but.includes(name))
      .map(([name, value]) => [name, change(value as never, name)]),
  );
}
