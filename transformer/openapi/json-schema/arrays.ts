import type { JsonSchema } from "../../../runtime/contract/component.js";
import type { ArraySchema, Schema, SetSchema, TupleSchema } from "../../schema.js";

type Convert = (schema: Schema) => JsonSchema;

export function arraySchema(schema: ArraySchema, convert: Convert): JsonSchema {
  return {
    type: "array",
    items: convert(schema.items),
    ...itemCounts(schema.minItems, schema.maxItems ?? mostFiles(schema.items)),
    ...(schema.uniqueItems && { uniqueItems: true }),
  };
}

/** In a list of files, each file states how many there may be. */
function mostFiles(items: Schema): number | undefined {
  return items.kind === "upload" ? items.maxFiles : undefined;
}

/**
 * `uniqueItems` applies to input too, as in FastAPI: duplicates are dropped rather than refused, but they are not counted, so
 * `minItems` and `maxItems` only mean the same to a client that sends no duplicates.
 */
export function setSchema(schema: SetSchema, convert: Convert): JsonSchema {
  return {
    type: "array",
    items: convert(schema.items),
    ...itemCounts(schema.minItems, schema.maxItems),
    uniqueItems: true,
  };
}

export function tupleSchema(schema: TupleSchema, convert: Convert): JsonSchema {
  const required = schema.items.filter((item) => !item.optional).length;
  const prefix = schema.items.map((item) => convert(item.schema));
  return {
    type: "array",
    // An empty `prefixItems` is not allowed (JSON Schema core, 10.3.1.1).
    ...(prefix.length > 0 && { prefixItems: prefix }),
    ...(schema.rest && { items: convert(schema.rest) }),
    ...itemCounts(required === 0 ? undefined : required, schema.rest ? undefined : prefix.length),
  };
}

function itemCounts(minItems: number | undefined, maxItems: number | undefined): JsonSchema {
  return { ...(minItems !== undefined && { minItems }), ...(maxItems !== undefined && { maxItems }) };
}
