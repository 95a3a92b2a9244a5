import { isMembers, membersOf } from "../../runtime/contract/members.js";
import { unionOf } from "../2-read/kinds/unions.js";
import type { ObjectSchema, Property, Schema } from "../schema.js";

/**
 * Converts JSON Schema to a type, as far as a client needs it: errors of the framework and the `responses` option are described
 * in JSON Schema. What cannot be expressed becomes `unknown`.
 * @param referred returns the type that a `$ref` refers to.
 */
export function fromJsonSchema(
  written: unknown,
  referred: (reference: string) => Schema | undefined,
): Schema {
  const inner = (part: unknown) => fromJsonSchema(part, referred);
  if (!isMembers(written)) return UNKNOWN;
  const { $ref, anyOf, oneOf, enum: values, type, items } = written;
  if (typeof $ref === "string") return referred($ref) ?? UNKNOWN;
  for (const members of [anyOf, oneOf]) if (Array.isArray(members)) return unionOf(members.map(inner));
  if ("const" in written) return literals([written["const"]]);
  if (Array.isArray(values)) return literals(values);
  if (Array.isArray(type)) return unionOf(type.map((one) => inner({ ...written, type: one })));
  switch (type) {
    case "string":
    case "number":
    case "boolean":
    case "null":
      return { kind: type };
    case "integer":
      return { kind: "number", type: "int" };
    case "array":
      return { kind: "array", items: inner(items) };
    case "object":
      return objectOf(written, inner);
  }
  return isMembers(written["properties"]) ? objectOf(written, inner) : UNKNOWN;
}

const UNKNOWN: Schema = { kind: "unknown" };

function literals(values: readonly unknown[]): Schema {
  const isScalar = (value: unknown) => ["string", "number", "boolean"].includes(typeof value);
  if (!values.every(isScalar)) return UNKNOWN;
  return { kind: "literal", values: values as readonly (string | number | boolean)[] };
}

function objectOf(
  written: { readonly [keyword: string]: unknown },
  inner: (part: unknown) => Schema,
): ObjectSchema {
  const { properties, required, additionalProperties } = written;
  const needed = Array.isArray(required) ? required : [];
  const members = Object.entries(membersOf(properties)).map(([name, schema]): Property => {
    const description = isMembers(schema) ? schema["description"] : undefined;
    return {
      name,
      schema: inner(schema),
      optional: !needed.includes(name),
      ...(typeof description === "string" && { annotations: { description } }),
    };
  });
  // An object without a description of its members may still have members.
  const isOpen = isMembers(additionalProperties) || (members.length === 0 && additionalProperties !== false);
  return {
    kind: "object",
    properties: members,
    ...(isOpen && {
      index: [
        {
          key: { kind: "string" },
          value: isMembers(additionalProperties) ? inner(additionalProperties) : UNKNOWN,
        },
      ],
    }),
  };
}
