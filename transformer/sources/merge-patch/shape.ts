import { admitsNull, objectsIn } from "../../2-read/merge-patch.js";
import type { Site } from "../../4-generate/decoder.js";
import { literal } from "../../4-generate/literal.js";
import { camel } from "../../4-generate/names.js";
import { structureOf } from "../../4-generate/structure.js";
import { type IndexSignature, type Property, resolve, type Schema, wireName } from "../../schema.js";

/**
 * The name of a constant that describes how patches of a type are applied: a `PatchShape`. There is one for each type, and a type
 * may contain itself.
 */
export function shapeConstant(schema: Schema, site: Site): string {
  const { types } = site.facts;
  const [object] = objectsIn(schema, types);
  if (!object) throw new Error("A merge patch must be an object");
  const ref = refIn(schema, site);
  const content = `patch ${ref ?? structureOf(object)}`;
  const hint = camel(`${(ref && types.get(ref)?.name) ?? site.hint}Patched`);
  return site.module.declare("constant", content, hint, (name) => {
    const { properties, index = [] } = object;
    const needed = properties.filter(({ optional }) => !optional);
    const filled = needed.filter(
      ({ schema, default: usual }) => usual !== undefined && site.facts.isPlain(schema),
    );
    const required = needed.filter((property) => !filled.includes(property));
    const nullable = needed.filter((property) => admitsNull(property.schema, types));
    const renamed = properties.filter(({ wire }) => wire !== undefined);
    const record = (pairs: readonly (readonly [string, unknown])[]) => literal(Object.fromEntries(pairs));
    const members = [
      `required: ${literal(required.map(nameOf))}`,
      `nullable: ${literal(nullable.map(nameOf))}`,
      filled.length > 0 && `defaults: ${record(filled.map((one) => [one.name, one.default]))}`,
      renamed.length > 0 && `names: ${record(renamed.map((one) => [one.name, wireName(one)]))}`,
      insideText(properties, index, site),
    ];
    return `const ${name} = { ${members.filter((member) => member !== false).join(", ")} };`;
  });
}

const nameOf = ({ name }: Property) => name;

/** The member of the shape that leads to nested objects. */
function insideText(
  properties: readonly Property[],
  index: readonly IndexSignature[],
  site: Site,
): string | false {
  const shapeOf = (schema: Schema) => {
    if (objectsIn(schema, site.facts.types).length > 0) return shapeConstant(schema, site);
    return isMade(schema, site) ? '"whole"' : undefined;
  };
  const named = properties.map(({ name, schema }) => [name, shapeOf(schema)] as const);
  const [others] = index.length === 1 ? index.map(({ value }) => shapeOf(value)) : [];
  // A property may differ from the values of an index signature.
  const told = named.filter(([, shape]) => shape !== undefined || others !== undefined);
  if (told.length === 0 && others === undefined) return false;
  const choices = told.map(([name, shape]) => `k === ${JSON.stringify(name)} ? ${shape ?? "undefined"} : `);
  return `inside: (k) => ${choices.join("")}${others ?? "undefined"}`;
}

/** Whether the handler's value differs from what was sent, which may be an object. */
function isMade(schema: Schema, site: Site): boolean {
  const target = resolve(schema, site.facts.types);
  return target.kind === "union"
    ? target.members.some((each) => isMade(each, site))
    : target.kind === "toJSON";
}

/** The id of the named object that a type refers to, apart from null. */
function refIn(schema: Schema, site: Site): string | undefined {
  const { types } = site.facts;
  if (schema.kind === "ref") {
    const resolved = resolve(schema, types);
    return resolved.kind === "object" ? schema.id : refIn(resolved, site);
  }
  if (schema.kind !== "union") return undefined;
  return schema.members.map((member) => refIn(member, site)).find((id) => id !== undefined);
}
