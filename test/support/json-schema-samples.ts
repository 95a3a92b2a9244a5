import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { JsonSchema } from "../../runtime/contract/component.js";
import { jsonSchema } from "../../transformer/openapi/json-schema/convert.js";
import type { Direction, NamedType, Property, Schema } from "../../transformer/schema.js";

export const string: Schema = { kind: "string" };
export const int: Schema = { kind: "number", type: "int" };

/** A required property by default. */
export function property(name: string, schema: Schema, rest: Partial<Property> = {}): Property {
  return { name, schema, optional: false, ...rest };
}

const named: NamedType[] = [
  {
    id: "m#Cat",
    name: "Cat",
    module: "m",
    schema: {
      kind: "object",
      properties: [property("type", { kind: "literal", values: ["cat"] }), property("lives", int)],
    },
  },
  {
    id: "m#Dog",
    name: "Dog",
    module: "m",
    schema: {
      kind: "object",
      properties: [property("type", { kind: "literal", values: ["dog", "puppy"] }), property("tail", string)],
    },
  },
  {
    id: "m#Color",
    name: "Color",
    module: "m",
    schema: { kind: "literal", values: ["red", "blue"], enum: true },
  },
];
const types = new Map(named.map((type) => [type.id, type]));

/** JSON Schema with references into `$defs`. */
export function convert(schema: Schema, direction: Direction = "input"): JsonSchema {
  return jsonSchema(schema, { direction, types, ref: (id) => `#/$defs/${id.slice(2)}` });
}

/** The schema with its definitions, for a validator that does not know Countersign. */
export function validator(schema: JsonSchema) {
  // In addition to the specification, ajv's strict mode requires a `type` next to every keyword, and knows OpenAPI's own
  // keywords.
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictTuples: false, discriminator: false });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addVocabulary(["discriminator"]);
  return ajv.compile({
    ...schema,
    $defs: Object.fromEntries(named.map((type) => [type.name, convert(type.schema)])),
  });
}

/** The documented range of every whole number. */
export const SAFE = { minimum: -9007199254740991, maximum: 9007199254740991 };

/** The schema of an `Int`. */
export const INTEGER = { type: "integer", ...SAFE };
