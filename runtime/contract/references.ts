/** What fragments write in `$ref`: a type's id, with the direction where its two readings differ. */
export function referenceTo(fragment: { id: string; mode: "both" | "input" | "output" }): string {
  return fragment.mode === "both" ? fragment.id : `${fragment.id}?${fragment.mode}`;
}

/**
 * A copy with every reference replaced that `replace` knows; references it answers `undefined` for stay as written,
 * such as those of a user's own `responses`. Looks at `$ref` and at the mapping of a discriminator.
 */
export function mapReferences(value: unknown, replace: (reference: string) => string | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => mapReferences(item, replace));
  if (!isObject(value)) return value;
  // fromEntries defines own properties: `__proto__` is a name like any other.
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      if (key === "$ref" && typeof member === "string") return [key, replace(member) ?? member];
      if (key === "discriminator" && isObject(member) && isObject(member["mapping"])) {
        const mapping = Object.entries(member["mapping"]).map(([tag, target]) => [
          tag,
          typeof target === "string" ? (replace(target) ?? target) : mapReferences(target, replace),
        ]);
        const { mapping: _, ...rest } = member;
        return [key, { ...(mapReferences(rest, replace) as object), mapping: Object.fromEntries(mapping) }];
      }
      return [key, mapReferences(member, replace)];
    }),
  );
}

/** All references in a value, in the order they are written. */
export function referencesIn(value: unknown): readonly string[] {
  const found: string[] = [];
  mapReferences(value, (reference) => {
    found.push(reference);
    return undefined;
  });
  return found;
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null;
}
