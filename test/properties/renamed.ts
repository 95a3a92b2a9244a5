import { withParts } from "../../transformer/parts.js";
import type { Json, Schema } from "../../transformer/schema.js";
import { NAMES } from "./schemas/structures.js";
import { finished } from "./schemas/unions.js";
import type { World } from "./world.js";

/** The outside name of all properties with a name, wherever they are. Two names never become one. */
export type Renaming = (name: string) => string;

/** No name of a generated type ends with this. */
const MARK = "~outside";

/** A unique name for each. */
export const marked: Renaming = (name) => name + MARK;

/** The name of another property for each: `a` is `b` outside, and `b` is `c`. */
export const rotated: Renaming = (name) => {
  const at = NAMES.indexOf(name);
  return at < 0 ? marked(name) : (NAMES[(at + 1) % NAMES.length] ?? name);
};

/** A world whose properties have other names outside. An index signature leaves the properties next to it unchanged. */
export function renamed({ schema, types }: World, renaming: Renaming): World {
  const change = <Kind extends Schema>(each: Kind): Kind => {
    const inner = withParts(each, change) as Kind;
    if (inner.kind !== "object" || inner.index) return inner;
    const properties = inner.properties.map((property) => ({ ...property, wire: renaming(property.name) }));
    return { ...inner, properties };
  };
  return finished({
    schema: change(schema),
    types: new Map([...types].map(([id, named]) => [id, { ...named, schema: change(named.schema) }])),
  });
}

/** JSON of a type without maps, index signatures and unknown values, with other names. */
export function withKeys(json: Json, renaming: Renaming): Json {
  if (Array.isArray(json)) return json.map((item) => withKeys(item, renaming));
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, item]) => [renaming(key), withKeys(item, renaming)]),
  );
}

/** Replaces {@link marked} names in any output by the original ones. */
export function unmarked<Said>(said: Said): Said {
  return JSON.parse(JSON.stringify(said).replaceAll(MARK, "")) as Said;
}
