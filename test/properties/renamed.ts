import { withParts } from "../../transformer/parts.js";
import type { Json, Schema } from "../../transformer/schema.js";
import { NAMES } from "./schemas/structures.js";
import { finished } from "./schemas/unions.js";
import type { World } from "./world.js";

/** What all properties of a name are called outside, wherever they stand. Two names never become one. */
export type Renaming = (name: string) => string;

/** What no name of a generated type ends with. */
const MARK = "~outside";

/** Each name its own. */
export const marked: Renaming = (name) => name + MARK;

/** Each the name of another property: `a` is `b` outside, and `b` is `c`. */
export const rotated: Renaming = (name) => {
  const at = NAMES.indexOf(name);
  return at < 0 ? marked(name) : (NAMES[(at + 1) % NAMES.length] ?? name);
};

/** A world whose properties have other names outside. An index signature leaves the properties beside it as they are. */
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

/** JSON of a type without maps, index signatures and unknown values, as it is with other names. */
export function withKeys(json: Json, renaming: Renaming): Json {
  if (Array.isArray(json)) return json.map((item) => withKeys(item, renaming));
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, item]) => [renaming(key), withKeys(item, renaming)]),
  );
}

/** Anything that was said of names that are {@link marked}, as it would be said of those they were made from. */
export function unmarked<Said>(said: Said): Said {
  return JSON.parse(JSON.stringify(said).replaceAll(MARK, "")) as Said;
}
