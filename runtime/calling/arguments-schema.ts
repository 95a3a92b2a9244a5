import { mapSubSchemas } from "../assembly/json-schema/sub-schemas.js";
import type { JsonSchema } from "../contract/component.js";
import { isMembers, type Members } from "../contract/members.js";
import { mapReferences, referencesIn } from "../naming/references.js";
import type { OperationCall } from "./operation-call.js";

const COMPONENTS = "#/components/schemas/";

/**
 * Returns the JSON Schema (2020-12) of the single object with which an operation is called. It refuses members that the operation
 * does not have.
 * @param components of the document. The schemas that are referenced are included as `$defs`.
 * @example argumentsSchema(operationCall(readItem, document.components), document.components) // { type: "object", properties: {
 * id: { type: "integer" } }, required: ["id"], additionalProperties: false }
 */
export function argumentsSchema(call: OperationCall, components: Members = {}): JsonSchema {
  const properties = call.arguments.map(({ name, schema, description, deprecated }) => [
    name,
    { ...schema, ...(description !== undefined && { description }), ...(deprecated && { deprecated }) },
  ]);
  const required = call.arguments.filter((each) => each.required).map(({ name }) => name);
  const schema = {
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
  return selfContained(schema, components);
}

/**
 * Returns a schema of a document by itself: with the referenced components as `$defs`, and without `discriminator`, which belongs
 * to OpenAPI.
 * @param components of the document.
 */
export function selfContained(schema: JsonSchema, components: Members): JsonSchema {
  const schemas = isMembers(components["schemas"]) ? components["schemas"] : {};
  const named = new Map<string, unknown>();
  const follow = (from: unknown) => {
    for (const reference of referencesIn(from)) {
      const name = componentName(reference);
      if (name !== undefined && Object.hasOwn(schemas, name)) named.set(name, schemas[name]);
    }
  };
  follow(schema);
  // Iterating over a map includes entries added during iteration. Setting a key again does not move it.
  for (const [, component] of named) follow(component);
  const own = (inner: unknown) =>
    mapReferences(isMembers(inner) ? withoutDiscriminator(inner) : inner, (reference) => {
      return reference.startsWith(COMPONENTS) ? `#/$defs/${reference.slice(COMPONENTS.length)}` : undefined;
    });
  const defined = [...named].map(([name, component]) => [name, own(component)]);
  return {
    ...(own(schema) as JsonSchema),
    ...(defined.length > 0 && { $defs: Object.fromEntries(defined) }),
  };
}

function componentName(reference: string): string | undefined {
  if (!reference.startsWith(COMPONENTS)) return undefined;
  return reference.slice(COMPONENTS.length).replaceAll("~1", "/").replaceAll("~0", "~");
}

/** For all other readers, a `oneOf` states the same. */
function withoutDiscriminator(schema: JsonSchema): JsonSchema {
  const { discriminator: _, ...same } = mapSubSchemas(schema, withoutDiscriminator);
  return same;
}
