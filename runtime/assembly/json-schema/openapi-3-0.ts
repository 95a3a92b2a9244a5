import type { JsonSchema } from "../../contract/component.js";
import { isMembers } from "../../contract/members.js";
import { besideReference, mapSubSchemas } from "./sub-schemas.js";

/**
 * A schema of 2020-12 as a Schema Object of OpenAPI 3.0.3, an extended subset of draft-04. What it has no words for is
 * left out or said more loosely, so that what fits the one fits the other: the places of a tuple, patterns of keys.
 */
export function toOpenapi30(schema: JsonSchema): JsonSchema {
  const mapped = mapSubSchemas(schema, toOpenapi30);
  const { type, contentEncoding, contentMediaType: _, propertyNames: __, examples, ...same } = mapped;
  if (type === "null") return NULL;
  const { const: constant, ...more } = bounded(listed(keyed(nullable(same))));
  const { discriminator, ...plain } = more;
  return besideReference({
    ...(type !== undefined && { type }),
    ...plain,
    ...(constant !== undefined && { enum: [constant] }),
    ...(contentEncoding === "base64" && { format: "byte" }),
    ...(Array.isArray(examples) && examples.length > 0 && { example: examples[0] }),
    // Schemas without a name are none of its choices.
    ...(isMembers(discriminator) && discriminator["mapping"] !== undefined && { discriminator }),
  });
}

/** `nullable` adds null to a `type` that stands beside it, and the list leaves nothing else. */
const NULL: JsonSchema = { type: "string", nullable: true, enum: [null] };

/** Null is said of another alternative where one has a `type` and no list of its values. */
function nullable(schema: JsonSchema): JsonSchema {
  const { anyOf, ...same } = schema;
  if (!Array.isArray(anyOf) || !anyOf.includes(NULL)) return schema;
  const others: readonly JsonSchema[] = anyOf.filter((each) => each !== NULL);
  const at = others.findIndex((each) => each["type"] !== undefined && each["enum"] === undefined);
  if (at < 0) return schema;
  const alternatives = others.map((each, i) => (i === at ? { ...each, nullable: true } : each));
  const [only, ...more] = alternatives;
  return only && more.length === 0 ? { ...only, ...same } : { anyOf: alternatives, ...same };
}

/** An array has one schema for all of its items. */
function listed({ prefixItems, items, ...same }: JsonSchema): JsonSchema {
  if (!Array.isArray(prefixItems)) {
    const isEmpty = same["maxItems"] === 0 && items === undefined;
    return { ...same, ...(isEmpty ? { items: {} } : items !== undefined && { items }) };
  }
  const all = [...prefixItems, ...(items === undefined ? [] : [items])];
  const distinct = [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
  return { ...same, items: distinct.length === 1 ? distinct[0] : { anyOf: distinct } };
}

/** A key that is not declared has one schema, whatever its name. */
function keyed({ patternProperties, additionalProperties, ...same }: JsonSchema): JsonSchema {
  const others = additionalProperties === undefined ? {} : { additionalProperties };
  if (!isMembers(patternProperties)) return { ...same, ...others };
  if (additionalProperties === undefined) return same;
  const values = Object.values(patternProperties);
  const any = additionalProperties === false ? values : [...values, additionalProperties];
  return { ...same, additionalProperties: any.length === 1 ? any[0] : { anyOf: any } };
}

/** An exclusive bound is a bound that is said to be exclusive. */
function bounded({ exclusiveMinimum, exclusiveMaximum, ...same }: JsonSchema): JsonSchema {
  const { minimum, maximum } = same;
  const above = typeof exclusiveMinimum === "number" && !(Number(minimum) > exclusiveMinimum);
  const below = typeof exclusiveMaximum === "number" && !(Number(maximum) < exclusiveMaximum);
  return {
    ...same,
    ...(above && { minimum: exclusiveMinimum, exclusiveMinimum: true }),
    ...(below && { maximum: exclusiveMaximum, exclusiveMaximum: true }),
  };
}
