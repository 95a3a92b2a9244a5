import { problemComponents } from "../../runtime/contract/problem-details.js";
import { validationComponents } from "../../runtime/contract/validation-error.js";
import type { NamedType, ObjectSchema, Schema, TypeTable } from "../schema.js";
import { fromJsonSchema } from "./json-schema.js";

/** The program's types and those of the framework's own errors. */
export function withFrameworkTypes(types: TypeTable): TypeTable {
  const components = [...validationComponents(1), ...problemComponents(1)];
  const ids = new Set(components.map(({ id }) => id));
  const own = components.map(({ id, name, module, schema }): [string, NamedType] => {
    const described = fromJsonSchema(schema, (reference) =>
      ids.has(reference) ? { kind: "ref", id: reference } : undefined,
    );
    // FastAPI's schema does not require `detail`, but both its server and ours send it.
    return [
      id,
      {
        id,
        name,
        module,
        schema: required(described as ObjectSchema, "detail", name === "HTTPValidationError"),
      },
    ];
  });
  return new Map([...types, ...own]);
}

function required(schema: ObjectSchema, name: string, isPromised: boolean): ObjectSchema {
  if (!isPromised) return schema;
  return {
    ...schema,
    properties: schema.properties.map((one) => (one.name === name ? { ...one, optional: false } : one)),
  };
}

/** The members of an object, overridden by those of another. */
export function merged(base: ObjectSchema, over: ObjectSchema): Schema {
  const names = new Set(over.properties.map(({ name }) => name));
  return {
    ...over,
    properties: [...base.properties.filter(({ name }) => !names.has(name)), ...over.properties],
  };
}
