import type { JsonSchema } from "../../contract/component.js";
import { isMembers, type Members, mapMembers } from "../../contract/members.js";
import { mapReferences } from "../../naming/references.js";
import type { NamedProgram } from "../name-program.js";

/** AsyncAPI's own dialect is draft-07, to which tuples and much else of ours would mean nothing. */
const SCHEMA_FORMAT = "application/schema+json;version=draft-2020-12";

/** A Multi Format Schema Object: what is described by a JSON Schema of 2020-12. */
export function multiFormat(schema: JsonSchema): Members {
  return { schemaFormat: SCHEMA_FORMAT, schema };
}

/** A schema where AsyncAPI takes one: a named type by its name, which stands for all of its Multi Format Schema Object. */
export function schemaObject(schema: JsonSchema): Members {
  const { $ref, ...beside } = schema;
  return typeof $ref === "string" && Object.keys(beside).length === 0 ? schema : multiFormat(schema);
}

/**
 * References by name. From inside of a schema they lead past the Multi Format Schema Object to the schema in it: to a reader of
 * JSON Schema, `schemaFormat` and `schema` would be unknown words.
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
 * The schema of a parameter where AsyncAPI takes its own dialect only, in which nothing may stand beside a `$ref`: named types
 * are written out. A parameter is scalars or a list of them, so this ends.
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
