import type { JsonSchema } from "../../contract/component.js";
import { isMembers, mapMembers } from "../../contract/members.js";

/** Keywords whose value is a schema, a list of them, and schemas by name: those that types are described with. */
const ONE: ReadonlySet<string> = new Set(["items", "additionalProperties", "propertyNames", "not"]);
const LIST: ReadonlySet<string> = new Set(["anyOf", "oneOf", "allOf", "prefixItems"]);
const NAMED: ReadonlySet<string> = new Set(["properties", "patternProperties"]);

/**
 * A copy with the schemas that stand in one replaced. What is no schema, such as a default or an example, stays as it is.
 * @param either writes `true` and `false`, which are schemas as well; they stay where it is not given.
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

/** Where nothing may stand beside a `$ref`, it moves into an `allOf`. */
export function besideReference(schema: JsonSchema): JsonSchema {
  const { $ref, allOf = [], ...beside } = schema;
  if ($ref === undefined || Object.keys(schema).length === 1) return schema;
  return { ...beside, allOf: [{ $ref }, ...(allOf as readonly JsonSchema[])] };
}
