import type { JsonSchema } from "../../contract/component.js";
import { isMembers } from "../../contract/members.js";
import { besideReference, mapSubSchemas } from "./sub-schemas.js";

/**
 * Converts a schema of 2020-12 to a Schema Object of OpenAPI 3.0.3, an extended subset of draft-04. What it cannot express, such
 * as the positions of a tuple or patterns of keys, is omitted or described more loosely, so that every value that fits the
 * original also fits the result.
 */
export function toOpenapi30(schema: JsonSchema): JsonSchema {
  const mapped = mapSubSchemas(firm(schema), toOpenapi30, EITHER_WAY);
  const { type: types, contentEncoding, contentMediaType, contentSchema, examples, ...same } = mapped;
  const { type, ...typed } = typesOf(types, same);
  if (type === "null") return NULL;
  const { const: constant, ...more } = nullable(listed(keyed(bounded(typed))));
  const { discriminator, ...plain } = more;
  const isFile = type === "string" && contentMediaType !== undefined && contentSchema === undefined;
  return besideReference({
    ...(type !== undefined && { type }),
    ...known(plain),
    ...(type === "array" && plain["items"] === undefined && { items: {} }),
    ...(constant !== undefined && { enum: [constant] }),
    ...(contentEncoding === "base64" && { format: "byte" }),
    ...(contentEncoding === undefined && isFile && { format: "binary" }),
    ...(Array.isArray(examples) && examples.length > 0 && { example: examples[0] }),
    // Schemas without a name are not among its choices.
    ...(isMembers(discriminator) && discriminator["mapping"] !== undefined && { discriminator }),
  });
}

/** `nullable` adds null to a sibling `type`, and the list excludes everything else. */
const NULL: JsonSchema = { type: "string", nullable: true, enum: [null] };

/** Fixed Fields of the Schema Object (OpenAPI 3.0.3, 4.7.24), without those that are rewritten. */
const KEYWORDS: ReadonlySet<string> = new Set(
  `$ref type title description default example format nullable readOnly writeOnly deprecated xml externalDocs enum multipleOf
  minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength pattern items minItems maxItems uniqueItems
  properties required additionalProperties minProperties maxProperties allOf anyOf oneOf not`.split(/\s+/),
);

/** An unknown keyword is an error for readers of 3.0, and an empty list of names is one for readers of draft-04. */
function known(schema: JsonSchema): JsonSchema {
  const isKnown = ([name, value]: [string, unknown]) =>
    (KEYWORDS.has(name) && !(name === "required" && Array.isArray(value) && value.length === 0)) ||
    name.startsWith("x-");
  return Object.fromEntries(Object.entries(schema).filter(isKnown));
}

/** Replaces boolean schemas: 3.0 has no `true` and `false` except for `additionalProperties`. */
const EITHER_WAY = (allows: boolean, keyword: string): unknown =>
  keyword === "additionalProperties" ? allows : allows ? {} : { not: {} };

/**
 * Under `not`, a loose schema is too strict, and with two loose schemas, both may match where exactly one must. Therefore a loose
 * `not` is omitted, and "exactly one" becomes "any". Our own `oneOf`s are distinguished by literals, which stay exact.
 */
function firm(schema: JsonSchema): JsonSchema {
  const { not, oneOf, ...same } = schema;
  const isOpen = Array.isArray(oneOf) && schema["discriminator"] === undefined && !oneOf.every(isExact);
  if (not === undefined && !isOpen) return schema;
  const alternatives = isOpen ? { anyOf: oneOf } : { ...(oneOf !== undefined && { oneOf }) };
  const both = isOpen && same["anyOf"] !== undefined;
  const { anyOf, allOf, ...rest } = same as { anyOf?: unknown; allOf?: readonly unknown[] };
  return {
    ...(both
      ? { ...rest, allOf: [...(allOf ?? []), { anyOf }, alternatives] }
      : { ...same, ...alternatives }),
    ...(not !== undefined && isExact(not) && { not }),
  };
}

const SIMPLE: ReadonlySet<string> = new Set(
  `type enum const title description multipleOf minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength
  pattern minItems maxItems uniqueItems required minProperties maxProperties`.split(/\s+/),
);

/** Whether 3.0 expresses exactly the same. Only checks what needs no search: objects of simple schemas. */
function isExact(schema: unknown): boolean {
  if (!isMembers(schema)) return typeof schema === "boolean";
  return Object.entries(schema).every(([name, value]) => {
    if (name === "properties" && isMembers(value)) return Object.values(value).every(isSimple);
    return SIMPLE.has(name);
  });
}

const isSimple = (schema: unknown) =>
  isMembers(schema) && Object.keys(schema).every((name) => SIMPLE.has(name));

/** Returns schemas with only one `type`. A list of types becomes alternatives with one type each. */
function typesOf(types: unknown, schema: JsonSchema): JsonSchema {
  if (!Array.isArray(types)) return { ...(types !== undefined && { type: types }), ...schema };
  const isNullable = types.includes("null");
  const [only, ...others] = types.filter((type) => type !== "null");
  // If a list of values contains null, it does here, too, next to a `type` that allows it.
  const typed = (type: unknown, index: number) => ({
    type,
    ...(type === "array" && schema["items"] === undefined && { items: {} }),
    ...(isNullable && index === 0 && { nullable: true }),
  });
  if (only === undefined) return { type: "null" };
  if (others.length === 0) return { ...typed(only, 0), ...schema };
  const { anyOf, allOf, ...same } = schema as { anyOf?: unknown; allOf?: readonly unknown[] };
  const alternatives = { anyOf: [only, ...others].map(typed) };
  if (anyOf === undefined) return { ...schema, ...alternatives };
  return { ...same, allOf: [...(allOf ?? []), { anyOf }, alternatives] };
}

/** Null is added to another alternative if one has a `type` and no list of its values. */
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
  // Positions after the listed ones are unrestricted if nothing is declared for them, unless the length leaves none.
  const isFull = Number(same["maxItems"]) <= prefixItems.length;
  const all =
    items === undefined && !isFull ? [{}] : [...prefixItems, ...(items === undefined ? [] : [items])];
  const distinct = [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
  return { ...same, items: distinct.length === 1 ? distinct[0] : { anyOf: distinct } };
}

/** An undeclared key has one schema, regardless of its name. */
function keyed({ patternProperties, additionalProperties, ...same }: JsonSchema): JsonSchema {
  const others = additionalProperties === undefined ? {} : { additionalProperties };
  const values = isMembers(patternProperties) ? Object.values(patternProperties) : [];
  if (values.length === 0) return { ...same, ...others };
  if (additionalProperties === undefined || additionalProperties === true) return same;
  const any = additionalProperties === false ? values : [...values, additionalProperties];
  return { ...same, additionalProperties: any.length === 1 ? any[0] : { anyOf: any } };
}

/** An exclusive bound is a bound with a flag that makes it exclusive. */
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
