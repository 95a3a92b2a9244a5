import { TypeFacts } from "../../transformer/4-generate/facts.js";
import { resolve, type Schema, type TypeTable, type UnionSchema } from "../../transformer/schema.js";
import { everything, type World } from "./world.js";

/**
 * Whether JSON does not determine the member of a union to which a value belonged: `string | Date`, `number[] | Set<number>`. A
 * decoded value then matches the type, but is not always the one that was encoded. This is by design: the decoder chooses the
 * most specific member.
 */
export function isAmbiguous(schema: UnionSchema, types: TypeTable): boolean {
  const members = schema.members.filter((member) => resolve(member, types).kind !== "null");
  return members.some((a, i) =>
    members.slice(i + 1).some((b) => {
      if (schema.discriminator && isObject(a, types) && isObject(b, types)) return false;
      const overlap = forms(a, types).some((form) => forms(b, types).includes(form));
      return overlap && !(isFaithful(a, types) && isFaithful(b, types));
    }),
  );
}

/** Whether a world contains an ambiguous union, or a map's key, which is always a text. */
export function losesTypes(world: World): boolean {
  return everything(world).some((schema) => {
    if (schema.kind === "union") return isAmbiguous(schema, world.types);
    if (schema.kind !== "map") return false;
    const key = resolve(schema.key, world.types);
    return key.kind === "union";
  });
}

/** The same in JSON and in the handler, without defaults. */
function isFaithful(schema: Schema, types: TypeTable): boolean {
  return (
    new TypeFacts(types).isPlain(schema) &&
    everything({ schema, types }).every(
      (each) => each.kind !== "object" || each.properties.every((property) => property.default === undefined),
    )
  );
}

function isObject(schema: Schema, types: TypeTable): boolean {
  return resolve(schema, types).kind === "object";
}

/** The kinds of JSON that a value may have. */
function forms(schema: Schema, types: TypeTable, around: ReadonlySet<string> = new Set()): readonly string[] {
  switch (schema.kind) {
    case "string":
    case "template":
    case "parsed":
      return ["string"];
    case "bigint":
      return ["string", "number"];
    case "literal":
      return schema.values.map((value) => typeof value);
    case "array":
    case "set":
    case "tuple":
      return ["array"];
    case "map":
      return ["array", "object"];
    case "unknown":
      return ["string", "number", "boolean", "array", "object", "null"];
    case "union":
      return schema.members.flatMap((member) => forms(member, types, around));
    case "ref":
      if (around.has(schema.id)) return [];
      return forms(resolve(schema, types), types, new Set([...around, schema.id]));
    default:
      return [schema.kind];
  }
}
