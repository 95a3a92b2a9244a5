/** The `$ref` in fragments: a type's id, with the direction if its input and output differ. */
export function referenceTo(fragment: { id: string; mode: "both" | "input" | "output" }): string {
  return fragment.mode === "both" ? fragment.id : `${fragment.id}?${fragment.mode}`;
}

/**
 * Returns a copy in which `replace` has replaced references. References for which it returns `undefined` stay as written, such as
 * those of a user's own `responses`. Handles `$ref` and the mapping of a discriminator.
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

/**
 * Returns all references in a value, in the order they are written. Walks without copying: 500 operations and 3000 components
 * take 20 ms, and 65 ms with {@link mapReferences}.
 */
export function referencesIn(value: unknown): readonly string[] {
  const found: string[] = [];
  collect(value, found);
  return found;
}

function collect(value: unknown, found: string[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found);
    return;
  }
  if (!isObject(value)) return;
  for (const key of Object.keys(value)) {
    const member = value[key];
    if (key === "$ref" && typeof member === "string") found.push(member);
    else if (key === "discriminator" && isObject(member)) collectDiscriminator(member, found);
    else collect(member, found);
  }
}

function collectDiscriminator(
  { mapping, ...rest }: { readonly [key: string]: unknown },
  found: string[],
): void {
  for (const target of isObject(mapping) ? Object.values(mapping) : []) {
    if (typeof target === "string") found.push(target);
    else collect(target, found);
  }
  collect(rest, found);
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null;
}
