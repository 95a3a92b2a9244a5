import type { NamedType, ObjectSchema, Property, Schema, TypeTable } from "../../schema.js";

/** Short forms for Schemas written by hand. */

export const string: Schema = { kind: "string" };
export const number: Schema = { kind: "number" };
export const int: Schema = { kind: "number", type: "int" };
export const boolean: Schema = { kind: "boolean" };
export const date: Schema = { kind: "parsed", type: "Date" };
export const nothing: Schema = { kind: "null" };

/** Properties by name; a name that ends in `?` is optional. */
export function object(
  properties: Readonly<Record<string, Schema>>,
  more: Partial<ObjectSchema> = {},
): ObjectSchema {
  return { kind: "object", properties: Object.entries(properties).map(property), ...more };
}

export function property([name, schema]: readonly [string, Schema]): Property {
  return { name: name.replace(/\?$/, ""), schema, optional: name.endsWith("?") };
}

export const array = (items: Schema): Schema => ({ kind: "array", items });
export const union = (...members: Schema[]): Schema => ({ kind: "union", members });
export const literal = (...values: (string | number | boolean)[]): Schema => ({ kind: "literal", values });
export const ref = (name: string): Schema => ({ kind: "ref", id: `src/app#${name}` });

/** Named types of the module `src/app`. */
export function types(named: Readonly<Record<string, NamedType["schema"]>>): TypeTable {
  return new Map(
    Object.entries(named).map(([name, schema]) => [
      `src/app#${name}`,
      { id: `src/app#${name}`, name, module: "src/app", schema },
    ]),
  );
}
