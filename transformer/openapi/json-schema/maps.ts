import type { JsonSchema } from "../../../runtime/contract/component.js";
import { NUMERIC_KEY } from "../../index-keys.js";
import { type MapSchema, resolve, type Schema, type TypeTable } from "../../schema.js";

type Convert = (schema: Schema) => JsonSchema;

const INTEGER_KEY = "^(?:0|-?[1-9]\\d*)$";

/**
 * An object. An array of pairs is read as well. The document shows the form that is also written, so that a type with a map in it
 * does not need two components.
 */
export function mapSchema(schema: MapSchema, types: TypeTable, convert: Convert): JsonSchema {
  const names = propertyNames(resolve(schema.key, types), types, convert);
  return {
    type: "object",
    ...(Object.keys(names).length > 0 && { propertyNames: names }),
    additionalProperties: convert(schema.value),
  };
}

/** The keys as property names, which are always strings. Empty if any text is a key. */
export function propertyNames(key: Schema, types: TypeTable, convert: Convert): JsonSchema {
  switch (key.kind) {
    case "string":
    case "template":
    case "parsed": {
      const { type: _, ...constraints } = convert(key);
      return constraints;
    }
    case "number":
      return { pattern: key.type && key.type !== "float" ? INTEGER_KEY : NUMERIC_KEY };
    case "bigint":
      return { pattern: "^-?\\d+$" };
    case "boolean":
      return { enum: ["true", "false"] };
    case "literal":
      return { enum: key.values.map(String) };
    case "union":
      return { anyOf: key.members.map((member) => propertyNames(resolve(member, types), types, convert)) };
    // These are not keys: see `isText`. A key that is a reference was resolved.
    case "upload":
    case "null":
    case "unknown":
    case "never":
    case "array":
    case "set":
    case "map":
    case "tuple":
    case "object":
    case "toJSON":
    case "ref":
      return {};
  }
}
