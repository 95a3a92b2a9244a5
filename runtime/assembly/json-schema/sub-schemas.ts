import type { JsonSchema } from "../../contract/component.js";
import { isMembers, mapMembers } from "../../contract/members.js";

/** Keywords whose value is a schema, a list of schemas, or schemas by name: those used to describe types. */
const ONE: ReadonlySet<string> = new Set(["items", "additionalProperties", "propertyNames", "not"]);
const LIST: ReadonlySet<string> = new Set(["anyOf", "oneOf", "allOf", "prefixItems"]);
const NAMED: ReadonlySet<string> = new Set(["properties", "patternProperties"]);

/**
 * Returns a copy with the sub-schemas replaced. Values that are not schemas, such as a default or an example, stay unchanged.
 * @param either replaces `true` and `false`, which are schemas as well; without it, they stay unchanged.
 */
export function mapSubSchemas(
  schema: JsonSchema,
  map: (inner: JsonSchema) => JsonSchema,
  either: (allows: boolean, keyword: string) => unknown = (allows) => allows,
): JsonSchema {
  return mapMembers(schema, (value, keyword) => {
    const mapped = (inner: unknown) => {
      if (typeof inner === "boolean") return either(inner, keyword);
      return isMembers(inner) ? map(inner) : inner;
    };
    if (ONE.has(keyword)) return mapped(value);
    if (LIST.has(keyword) && Array.isArray(value)) return value.map(mapped);
    return NAMED.has(keyword) ? mapMembers(value, mapped) : value;
  });
}

/** If a `$ref` may have no siblings, it moves into an `allOf`. */
export function besideReference(schema: JsonSchema): JsonSchema {
  const { $ref, allOf = [], ...beside } = schema;
  if ($ref === undefined || Object.keys(schema).length === 1) return schema;
  return { ...beside, allOf: [{ $ref }, ...(allOf as readonly JsonSchema[])] };
}
