/** The common parts of the validators of documents. */
export type JsonObject = { readonly [key: string]: unknown };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** All objects in a value, each with its place as a reference. */
export function* objects(value: unknown, at = "#"): Generator<{ at: string; value: JsonObject }> {
  if (isObject(value)) yield { at, value };
  if (typeof value !== "object" || value === null) return;
  for (const [key, member] of Object.entries(value))
    yield* objects(member, `${at}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
}

/** Returns the target of a reference within a document; `undefined` if it has none. */
export function lookUp(document: unknown, reference: string): unknown {
  if (!reference.startsWith("#/")) return undefined;
  return decodeURIComponent(reference)
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>(
      (value, token) => (isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined),
      document,
    );
}

/** The members of an object that is a member of another. */
export function entries(value: unknown, key: string): [string, unknown][] {
  const member = isObject(value) ? value[key] : undefined;
  return isObject(member) ? Object.entries(member) : [];
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether a pattern is a regular expression in JSON Schema's syntax. */
export function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}
