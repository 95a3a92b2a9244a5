import type { JsonSchema } from "../../contract/component.js";
import { isMembers, type Members, mapMembers } from "../../contract/members.js";
import { mapReferences } from "../../naming/references.js";
import type { NamedProgram } from "../name-program.js";

/** AsyncAPI's own dialect is draft-07, in which tuples and many other of our keywords have no meaning. */
const SCHEMA_FORMAT = "application/schema+json;version=draft-2020-12";

/** Returns a Multi Format Schema Object, described by a JSON Schema of 2020-12. */
export function multiFormat(schema: JsonSchema): Members {
  return { schemaFormat: SCHEMA_FORMAT, schema };
}

/**
 * Returns a schema in a position where AsyncAPI allows one. A named type is referenced by its name, which means its entire Multi
 * Format Schema Object.
 */
export function schemaObject(schema: JsonSchema): Members {
  const { $ref, ...beside } = schema;
  return typeof $ref === "string" && Object.keys(beside).length === 0 ? schema : multiFormat(schema);
}

/**
 * Replaces references by references by name. Inside a schema, they point past the Multi Format Schema Object to the schema in it:
 * a reader of JSON Schema would not know the keywords `schemaFormat` and `schema`.
 */
export function withReferences(value: unknown, { nameOf }: Pick<NamedProgram, "nameOf">): unknown {
  if (Array.isArray(value)) return value.map((item) => withReferences(item, { nameOf }));
  if (!isMembers(value)) return value;
  if (value["schemaFormat"] === SCHEMA_FORMAT) {
    const schema = mapReferences(value["schema"], (reference) => referenceTo(reference, nameOf, "/schema"));
    return { ...value, schema };
  }
  return mapMembers(value, (member, key) =>
    key === "$ref" && typeof member === "string"
      ? (referenceTo(member, nameOf) ?? member)
      : withReferences(member, { nameOf }),
  );
}

function referenceTo(reference: string, nameOf: NamedProgram["nameOf"], inside = ""): string | undefined {
  const name = nameOf(reference);
  return name === undefined ? undefined : `#/components/schemas/${name}${inside}`;
}

/**
 * Returns the schema of a parameter, for a position where AsyncAPI only allows its own dialect. There, a `$ref` may have no
 * siblings, so named types are inlined. A parameter is a scalar or a list of scalars, so this terminates.
 */
export function writtenOut(schema: unknown, { components }: Pick<NamedProgram, "components">): unknown {
  const seen = new Set<string>();
  const write = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(write);
    if (!isMembers(value)) return value;
    const { $ref, ...beside } = value;
    const target = typeof $ref === "string" ? components.get($ref)?.schema : undefined;
    if (typeof $ref !== "string" || !target || seen.has($ref)) return mapMembers(value, write);
    seen.add($ref);
    const written = { ...(write(target) as Members), ...(write(beside) as Members) };
    seen.delete($ref);
    return written;
  };
  return write(schema);
}
