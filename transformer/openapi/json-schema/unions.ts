import type { JsonSchema } from "../../../runtime/contract/component.js";
import type { Schema, UnionSchema } from "../../schema.js";

type Convert = (schema: Schema) => JsonSchema;

/**
 * `anyOf`, because TypeScript's unions are not exclusive, with null last, as FastAPI writes it. `oneOf` if a literal property
 * keeps the members apart; it is inside the `anyOf` if the union also has members without that property.
 */
export function unionSchema(schema: UnionSchema, ref: (id: string) => string, convert: Convert): JsonSchema {
  const apart = schema.members.filter((_, index) => (schema.discriminator?.tags[index] ?? []).length > 0);
  const others = schema.members.filter((member) => !apart.includes(member));
  const alternatives = distinct([
    ...(apart.length > 1 ? [discriminated(schema, apart, ref, convert)] : apart.map(convert)),
    ...others.filter((member) => member.kind !== "null").map(convert),
    ...others.filter((member) => member.kind === "null").map(convert),
  ]);
  const [only, ...more] = alternatives;
  return only && more.length === 0 ? only : { anyOf: alternatives };
}

/** Two types in the handler may be the same text on the wire, such as a `Date` and a `Temporal.Instant`. */
function distinct(schemas: readonly JsonSchema[]): JsonSchema[] {
  return [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
}

function discriminated(
  schema: UnionSchema,
  members: readonly Schema[],
  ref: (id: string) => string,
  convert: Convert,
): JsonSchema {
  // The mapping names schemas by reference: an inline member has no name (OpenAPI 3.1, 4.8.25).
  const named = members.every((member) => member.kind === "ref");
  const mapping = schema.members.flatMap((member, index) =>
    (schema.discriminator?.tags[index] ?? []).map((tag) => [
      String(tag),
      member.kind === "ref" ? ref(member.id) : "",
    ]),
  );
  return {
    oneOf: members.map(convert),
    discriminator: {
      propertyName: schema.discriminator?.wire ?? schema.discriminator?.property,
      ...(named && { mapping: Object.fromEntries(mapping) }),
    },
  };
}
