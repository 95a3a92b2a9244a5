import type { JsonSchema } from "../../contract/component.js";
import { toDraft07 } from "./draft-07.js";
import { toOpenapi30 } from "./openapi-3-0.js";
import { mapSubSchemas } from "./sub-schemas.js";

/**
 * The dialect of a JSON Schema: `2020-12` as in OpenAPI 3.1 and most current tools, `draft-07` for older ones, and `openapi-3.0`
 * for a Schema Object of OpenAPI 3.0.
 * @example const schema = codec<Item>().jsonSchema("input", "draft-07" satisfies JsonSchemaDialect);
 */
export type JsonSchemaDialect = "2020-12" | "draft-07" | "openapi-3.0";

/** How a dialect differs from the others. */
interface Dialect {
  /** The `$schema` of its schemas. */
  readonly $schema?: string;
  /** The path to named types. */
  readonly definitions: readonly string[];
  /** The reference to the whole schema, if the dialect allows one. */
  readonly self?: string;
  /** Converts from 2020-12, with the keywords of OpenAPI. */
  readonly convert: (schema: JsonSchema) => JsonSchema;
}

const DIALECTS: Readonly<Record<JsonSchemaDialect, Dialect>> = {
  "2020-12": {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    definitions: ["$defs"],
    self: "#",
    convert: withoutDiscriminator,
  },
  "draft-07": {
    $schema: "http://json-schema.org/draft-07/schema#",
    definitions: ["definitions"],
    self: "#",
    convert: toDraft07,
  },
  // "#" would be the document into which the schema is put.
  "openapi-3.0": { definitions: ["components", "schemas"], convert: toOpenapi30 },
};

/** @throws Error if no dialect has this name, which a program in JavaScript can pass. */
export function dialectOf(name: JsonSchemaDialect): Dialect {
  if (Object.hasOwn(DIALECTS, name)) return DIALECTS[name];
  const known = Object.keys(DIALECTS).map((each) => `"${each}"`);
  throw new Error(
    `${JSON.stringify(name)} is not a supported dialect of JSON Schema. Write one of ${known.join(", ")}.`,
  );
}

/** The keyword belongs to OpenAPI: for all other readers, a `oneOf` states the same. */
function withoutDiscriminator(schema: JsonSchema): JsonSchema {
  const { discriminator: _, ...same } = mapSubSchemas(schema, withoutDiscriminator);
  return same;
}
