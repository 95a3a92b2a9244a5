import type { Schema } from "../../schema.js";
import type { ObjectMembers, TypeRef } from "../../semantics/semantics.js";
import type { Place } from "../place.js";
import type { Reading } from "../reading.js";
import { readMembers } from "./members.js";
import { anyObject } from "./scalars.js";
import { readToJson } from "./to-json.js";

export interface ObjectOptions {
  readonly isNamed: boolean;
  /** The id of the type in the table, if this is all of it. */
  readonly id?: string | undefined;
  /** The type itself, if it is one type and not merged from several. */
  readonly type?: TypeRef;
}

/** An interface, class, object literal type or mapped type, inherited properties first. */
export function readObject(
  members: ObjectMembers,
  options: ObjectOptions,
  place: Place,
  reading: Reading,
): Schema {
  if (members.toJson) return readToJson(members, members.toJson, options, place, reading);
  // In TypeScript `{}` is any value except null, but its author means an object with any properties. If it has a name, it has no
  // properties.
  if (!options.isNamed && members.properties.length === 0 && members.index.length === 0) return anyObject();
  return readMembers(members, place, reading);
}
