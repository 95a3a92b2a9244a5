import type { JsonSchema } from "../../../runtime/contract/document.js";
import { type MapSchema, resolve, type Schema, type TypeTable } from "../../schema.js";

/** The keys of an object that are canonical texts of a finite number: `7` and `-1.5`, not `07` or `1.0`. */
export const NUMERIC_KEY = "^(?:0|-?[1-9]\\d*|-?(?:0|[1-9]\\d*)\\.\\d*[1-9])(?:e[+-]\\d+)?$";

/**
 * The object form, or pairs where the keys cannot be property names. Pairs are read in place of an object too; the
 * document shows the one form that is also written, which every client can make.
 */
export function mapSchema(
  schema: MapSchema,
  types: TypeTable,
  convert: (schema: Schema) => JsonSchema,
): JsonSchema {
  const names = propertyNames(resolve(schema.key, types), convert);
  if (names) {
    return {
      type: "object",
      ...(Object.keys(names).length > 0 && { propertyNames: names }),
      additionalProperties: convert(schema.value),
    };
  }
  const pair = [convert(schema.key), convert(schema.value)];
  return { type: "array", items: { type: "array", prefixItems: pair, minItems: 2, maxItems: 2 } };
}

/** What the texts of the keys look like; empty where any text is a key, `undefined` where a key is no text. */
function propertyNames(key: Schema, convert: (schema: Schema) => JsonSchema): JsonSchema | undefined {
  switch (key.kind) {
    case "string":
    case "template":
    case "date": {
      const { type: _, ...rest } = convert(key);
      return rest;
    }
    case "number":
      return { pattern: key.type && key.type !== "float" ? "^(?:0|-?[1-9]\\d*)$" : NUMERIC_KEY };
    case "bigint":
      return { pattern: "^(?:0|-?[1-9]\\d*)$" };
    case "boolean":
      return { enum: ["true", "false"] };
    case "literal":
      return { enum: key.values.map(String) };
    default:
      return undefined;
  }
}
