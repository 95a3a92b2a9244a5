import type { JsonSchema } from "../../contract/component.js";
import { isMembers, mapMembers } from "../../contract/members.js";

/** Keywords whose value is a schema, a list of them, and schemas by name: those that types are described with. */
const ONE: ReadonlySet<string> = new Set(["items", "additionalProperties", "propertyNames", "not"]);
const LIST: ReadonlySet<string> = new Set(["anyOf", "oneOf", "allOf", "prefixItems"]);
const NAMED: ReadonlySet<string> = new Set(["properties", "patternProperties"]);

/** A copy with the schemas that stand in one replaced. What is no schema, such as a default or an example, stays as it is. */
export function mapSubSchemas(schema: JsonSchema, map: (inner: JsonSchema) => JsonSchema): JsonSchema {
  const mapped = (inner: unknown) => (isMembers(inner) ? map(inner) : inner);
  return mapMembers(schema, (value, keyword) => {
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
