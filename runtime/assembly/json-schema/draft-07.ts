import type { JsonSchema } from "../../contract/component.js";
import { besideReference, mapSubSchemas } from "./sub-schemas.js";

/** A schema of 2020-12 as draft-07 writes it: of what our types need, tuples and what stands beside a `$ref`. */
export function toDraft07(schema: JsonSchema): JsonSchema {
  // `deprecated` came with 2019-09, and `discriminator` is OpenAPI's.
  const { prefixItems, items, deprecated: _, discriminator: __, ...same } = mapSubSchemas(schema, toDraft07);
  return besideReference({
    ...same,
    ...(prefixItems === undefined
      ? items !== undefined && { items }
      : { items: prefixItems, ...(items !== undefined && { additionalItems: items }) }),
  });
}
