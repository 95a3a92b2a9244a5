import type { JsonSchema } from "../../contract/component.js";
import { besideReference, mapSubSchemas } from "./sub-schemas.js";

/** Converts a schema of 2020-12 to draft-07. For our types, only tuples and siblings of a `$ref` differ. */
export function toDraft07(schema: JsonSchema): JsonSchema {
  // `deprecated` was added in 2019-09, and `discriminator` belongs to OpenAPI.
  const { prefixItems, items, deprecated: _, discriminator: __, ...same } = mapSubSchemas(schema, toDraft07);
  return besideReference({
    ...same,
    ...(prefixItems === undefined
      ? items !== undefined && { items }
      : { items: prefixItems, ...(items !== undefined && { additionalItems: items }) }),
  });
}
