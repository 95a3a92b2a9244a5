import type { JsonSchema } from "../../contract/component.js";
import { toDraft07 } from "./draft-07.js";
import { toOpenapi30 } from "./openapi-3-0.js";
import { mapSubSchemas } from "./sub-schemas.js";

/**
 * How a JSON Schema is written: `2020-12` as OpenAPI 3.1 and most of today's tools have it, `draft-07` as older ones, and
 * `openapi-3.0` as a Schema Object of OpenAPI 3.0.
 * @example const schema = codec<Item>().jsonSchema("input", "draft-07" satisfies JsonSchemaDialect);
 */
export type JsonSchemaDialect = "2020-12" | "draft-07" | "openapi-3.0";

/** What sets a dialect apart. */
interface Dialect {
  /** What a schema of it calls itself by. */
  readonly $schema?: string;
  /** Where named types stand. */
  readonly definitions: readonly string[];
  /** What refers to the whole schema, where there is a way. */
  readonly self?: string;
  /** From 2020-12, with the keywords of OpenAPI. */
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
  // "#" would be the document that the schema is put into.
  "openapi-3.0": { definitions: ["components", "schemas"], convert: toOpenapi30 },
};

/** @throws Error for the name of no dialect, which a program in JavaScript can pass. */
export function dialectOf(name: JsonSchemaDialect): Dialect {
  if (Object.hasOwn(DIALECTS, name)) return DIALECTS[name];
  const known = Object.keys(DIALECTS).map((each) => `"${each}"`);
  throw new Error(
    `${JSON.stringify(name)} is not a dialect of JSON Schema that can be made. Write one of ${known.join(", ")}.`,
  );
}

/** It is OpenAPI's: a `oneOf` says the same to everybody else. */
function withoutDiscriminator(schema: JsonSchema): JsonSchema {
  const { discriminator: _, ...same } = mapSubSchemas(schema, withoutDiscriminator);
  return same;
}
