import { isJsonObject, type Json, type Property, type Schema, wireName } from "../schema.js";
import { fits } from "./constraints/fits.js";
import type { Reading } from "./reading.js";

/** The names of a value: those of TypeScript or, if they have been converted already, those on the wire; and what they become. */
export interface KnownNames {
  readonly from: "inside" | "outside";
  readonly to: (property: Property) => string;
}

const IN_SOURCES: KnownNames = { from: "inside", to: wireName };

/** Converts a value from the source, with TypeScript's names, to the wire: a default, an example. Wire names in it are kept. */
export function outside(
  schema: Schema,
  value: Json,
  reading: Pick<Reading, "resolve">,
  names: KnownNames = IN_SOURCES,
): Json {
  if (typeof value !== "object" || value === null) return value;
  const inner = (part: Schema, item: Json) => outside(part, item, reading, names);
  switch (schema.kind) {
    case "array":
    case "set":
      return Array.isArray(value) ? value.map((item) => inner(schema.items, item)) : value;
    case "tuple":
      return Array.isArray(value)
        ? value.map((item, i) => {
            const part = schema.items[i]?.schema ?? schema.rest;
            return part ? inner(part, item) : item;
          })
        : value;
    case "map":
      return isJsonObject(value) ? mapped(value, (key, item) => [key, inner(schema.value, item)]) : value;
    case "object": {
      if (!isJsonObject(value)) return value;
      const byName = new Map(
        names.from === "inside" ? schema.properties.map((property) => [property.name, property]) : [],
      );
      const byWire = new Map(schema.properties.map((property) => [wireName(property), property]));
      return mapped(value, (key, item) => {
        const property = byName.get(key) ?? byWire.get(key);
        return property ? [names.to(property), inner(property.schema, item)] : [key, item];
      });
    }
    case "toJSON": {
      const side = schema.input ?? schema.output;
      return side ? inner(side, value) : value;
    }
    case "union": {
      const candidates = schema.members.map((member) => ({ member, made: inner(member, value) }));
      const whole =
        names.from === "inside" ? candidates.map(({ made }) => made) : candidates.map(() => value);
      return candidates.find(({ member }, i) => fits(member, whole[i] ?? null, reading))?.made ?? value;
    }
    case "ref": {
      const resolved = reading.resolve(schema);
      return resolved ? inner(resolved, value) : value;
    }
    case "string":
    case "number":
    case "bigint":
    case "boolean":
    case "null":
    case "literal":
    case "template":
    case "parsed":
    case "upload":
    case "unknown":
    case "never":
      return value;
  }
}

function mapped(
  value: { readonly [key: string]: Json },
  change: (key: string, item: Json) => readonly [string, Json],
): Json {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => change(key, item)));
}
