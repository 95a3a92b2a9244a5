/** An object with something else in the place of each of its values but some. */
export function each(
  // biome-ignore lint/suspicious/noExplicitAny: what stands behind a name is known where the type is.
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
