import { isScalar, isScalarList } from "../../3-plan/scalars.js";
import type { SettingsReading } from "../../3-plan/settings.js";
import { factsOf } from "../../kinds.js";
import { resolve, type Schema, type TypeTable, wireName } from "../../schema.js";

/**
 * How a type is read from variables: an object from those of its properties, a value that fits in one string from one variable, a
 * list from the items between commas. Everything else is JSON: maps, lists of objects, and recursive types.
 * @param around the named types that contain it.
 */
export function readingOf(
  schema: Schema,
  types: TypeTable,
  around: ReadonlySet<string> = new Set(),
): SettingsReading {
  if (isScalar(schema, types, isOneText)) return { as: "text", schema };
  if (isScalarList(schema, types, isOneText)) return { as: "list", schema };
  const id = schema.kind === "ref" ? schema.id : undefined;
  if (id !== undefined && around.has(id)) return { as: "json", schema };
  const inside = id === undefined ? around : new Set(around).add(id);
  const resolved = resolve(schema, types);
  if (resolved.kind === "object" && !resolved.index && resolved.properties.length > 0) {
    const properties = resolved.properties.map((property) => ({
      property,
      reading: readingOf(property.schema, types, inside),
    }));
    return { as: "object", schema, object: resolved, properties };
  }
  if (resolved.kind === "union") {
    const [only, ...others] = resolved.members;
    // An alias: `type Hidden = Secret<Smtp>`.
    if (only && others.length === 0 && !isNarrowed(schema) && !isNarrowed(resolved))
      return readingOf(only, types, inside);
    const values = resolved.members.filter((member) => resolve(member, types).kind !== "null");
    const members = values.map((member) => readingOf(member, types, inside));
    if (members.every((member) => member.as === "object") && agree(members))
      return { as: "choice", schema, union: resolved, members };
  }
  return { as: "json", schema };
}

const isNarrowed = ({ checks, messages }: Schema) => checks !== undefined || messages !== undefined;

/** A file is not a string, but its bytes are one in base64. */
const isOneText: Parameters<typeof isScalar>[2] = (schema) =>
  factsOf(schema).isText || (schema.kind === "parsed" && schema.type === "Uint8Array");

/** The member is only known once all strings are read, so a name must be read in the same way in all members. */
function agree(members: readonly SettingsReading[]): boolean {
  const known = new Map<string, string>();
  return members.every((member) =>
    waysIn(member, []).every(([way, as]) => {
      const before = known.get(way) ?? as;
      known.set(way, before);
      return before === as;
    }),
  );
}

function waysIn(reading: SettingsReading, way: readonly string[]): (readonly [string, string])[] {
  const own = [JSON.stringify(way), reading.as] as const;
  if (reading.as === "object")
    return [
      own,
      ...reading.properties.flatMap(({ property, reading }) => waysIn(reading, [...way, wireName(property)])),
    ];
  if (reading.as === "choice") return reading.members.flatMap((member) => waysIn(member, way));
  return [own];
}
