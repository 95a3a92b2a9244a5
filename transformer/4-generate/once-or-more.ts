import { factsOf } from "../kinds.js";
import { received, resolve, type Schema, type TypeTable, type UnionSchema } from "../schema.js";
import { calling, type Decoder, itemOf, type Site } from "./decoder.js";

/** Whether a parameter is read from all values with its name. */
export function isList(schema: Schema, types: TypeTable): boolean {
  const resolved = received(schema, types);
  if (resolved.kind === "union") return resolved.members.some((member) => isList(member, types));
  return factsOf(resolved).json.includes("array");
}

/** `string | string[]` as a parameter, which can be sent once or several times; `undefined` for any other union. */
export function onceOrMoreDecoder(schema: UnionSchema, site: Site): Decoder | undefined {
  const members = schema.members.filter((member) => resolve(member, site.facts.types).kind !== "null");
  const once = members.filter((member) => !isList(member, site.facts.types));
  if (once.length === 0 || once.length === members.length) return undefined;
  const more = members.filter((member) => isList(member, site.facts.types));
  return calling(
    site.module.library("onceOrMore"),
    itemOf(unionOf(once), site, "Once"),
    itemOf(unionOf(more), site, "More"),
  );
}

function unionOf(members: readonly Schema[]): Schema {
  const [only] = members;
  return members.length === 1 && only ? only : { kind: "union", members };
}
