import { isMembers, type Members } from "../../contract/members.js";

/** An example ends at this depth, because for a type that contains itself it would never end. */
const DEEPEST = 5;

/**
 * A value that a schema could have, as a starting point: the schema's own example, otherwise a short value of its type. It need
 * not be valid: patterns are ignored.
 * @param resolve returns the target of a reference.
 */
export function exampleOf(schema: unknown, resolve: (value: unknown) => unknown, depth = 0): unknown {
  const resolved = resolve(schema);
  if (!isMembers(resolved) || depth > DEEPEST) return null;
  const { examples, default: usual, const: only, enum: values, anyOf, oneOf, allOf } = resolved;
  for (const shown of [examples, values]) if (Array.isArray(shown) && shown.length > 0) return shown[0];
  for (const value of [usual, only]) if (value !== undefined) return value;
  const inner = (one: unknown) => exampleOf(one, resolve, depth + 1);
  for (const members of [anyOf, oneOf])
    if (Array.isArray(members) && members.length > 0) return inner(members[0]);
  if (Array.isArray(allOf)) return Object.assign({}, ...allOf.map(inner));
  return ofType(resolved, inner);
}

function ofType(schema: Members, inner: (schema: unknown) => unknown): unknown {
  const { type, properties, required, items, prefixItems, minimum = 0, format } = schema;
  switch (Array.isArray(type) ? type[0] : type) {
    case "string":
      return TEXTS.get(String(format)) ?? "text";
    case "integer":
    case "number":
      return typeof minimum === "number" && Math.abs(minimum) < Number.MAX_SAFE_INTEGER ? minimum : 0;
    case "boolean":
      return true;
    case "array":
      if (Array.isArray(prefixItems)) return prefixItems.map(inner);
      return isMembers(items) ? [inner(items)] : [];
    case "object": {
      const needed = Array.isArray(required) ? required : [];
      const entries = Object.entries(isMembers(properties) ? properties : {});
      return Object.fromEntries(
        entries.filter(([name]) => needed.includes(name)).map(([name, one]) => [name, inner(one)]),
      );
    }
    default:
      return null;
  }
}

const TEXTS: ReadonlyMap<string, string> = new Map([
  ["date-time", "2026-01-31T12:00:00Z"],
  ["date", "2026-01-31"],
  ["time", "12:00:00Z"],
  ["duration", "PT1H"],
  ["email", "ada@example.com"],
  ["uuid", "01234567-89ab-4cde-8f01-23456789abcd"],
  ["uri", "https://example.com"],
]);
