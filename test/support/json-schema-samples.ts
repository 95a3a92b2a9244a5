import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { JsonSchema } from "../../runtime/contract/component.js";
import { jsonSchema } from "../../transformer/openapi/json-schema/convert.js";
import type { Direction, NamedType, Property, Schema } from "../../transformer/schema.js";

export const string: Schema = { kind: "string" };
export const int: Schema = { kind: "number", type: "int" };

/** A required property, unless told otherwise. */
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

/** JSON Schema with references as into `$defs`. */
export function convert(schema: Schema, direction: Direction = "input"): JsonSchema {
  return jsonSchema(schema, { direction, types, ref: (id) => `#/$defs/${id.slice(2)}` });
}

/** The schema with its definitions, as a validator that knows nothing of Countersign takes it. */
export function validator(schema: JsonSchema) {
  // Beside the specification ajv's strict mode wants a `type` next to every keyword; OpenAPI's own keywords are its too.
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictTuples: false, discriminator: false });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addVocabulary(["discriminator"]);
  return ajv.compile({
    ...schema,
    $defs: Object.fromEntries(named.map((type) => [type.name, convert(type.schema)])),
  });
}

/** The range of every whole number, as it is documented. */
export const SAFE = { minimum: -9007199254740991, maximum: 9007199254740991 };

/** What an `Int` is documented as. */
export const INTEGER = { type: "integer", ...SAFE };
