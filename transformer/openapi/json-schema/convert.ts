import type { JsonSchema } from "../../../runtime/contract/component.js";
import { parsedType } from "../../parsed-types.js";
import type { Schema } from "../../schema.js";
import { annotationKeywords } from "./annotations.js";
import { arraySchema, setSchema, tupleSchema } from "./arrays.js";
import type { Conversion } from "./conversion.js";
import { mapSchema } from "./maps.js";
import { numberSchema } from "./numbers.js";
import { objectSchema } from "./objects.js";
import { bigintSchema, literalSchema, stringSchema } from "./scalars.js";
import { unionSchema } from "./unions.js";
import { uploadSchema } from "./uploads.js";

/** One schema as JSON Schema 2020-12, with named types as references. */
export function jsonSchema(schema: Schema, conversion: Conversion): JsonSchema {
  if (conversion.standIn) return conversion.standIn(schema);
  return { ...keywords(schema, conversion), ...annotationKeywords(schema, conversion) };
}

function keywords(schema: Schema, conversion: Conversion): JsonSchema {
  const convert = (inner: Schema) => jsonSchema(inner, conversion);
  switch (schema.kind) {
    case "string":
      return stringSchema(schema);
    case "number":
      return numberSchema(schema);
    case "bigint":
      return bigintSchema(schema);
    case "boolean":
      return { type: "boolean" };
    case "null":
      return { type: "null" };
    case "literal":
      return literalSchema(schema.values);
    case "template":
      return { type: "string", pattern: schema.source };
    case "parsed":
      if (conversion.files && schema.type === "Uint8Array") return uploadSchema({ kind: "upload" });
      return parsedType(schema.type).jsonSchema;
    case "upload":
      return uploadSchema(schema);
    case "unknown":
      return {};
    case "never":
      return { not: {} };
    case "array":
      return arraySchema(schema, convert);
    case "set":
      return setSchema(schema, convert);
    case "tuple":
      return tupleSchema(schema, convert);
    case "map":
      return mapSchema(schema, conversion.types, convert);
    case "object":
      return objectSchema(schema, conversion, convert);
    case "toJSON":
      return convert(schema[conversion.direction] ?? { kind: "never" });
    case "union":
      return unionSchema(schema, conversion.ref, convert);
    case "ref":
      return { $ref: conversion.ref(schema.id) };
  }
}
