import type { Schema } from "../../schema.js";
import type { ObjectMembers, TypeRef } from "../../semantics/semantics.js";
import type { Place } from "../place.js";
import type { Reading } from "../reading.js";
import { readMembers } from "./members.js";
import { anyObject } from "./scalars.js";
import { readToJson } from "./to-json.js";

export interface ObjectOptions {
  readonly isNamed: boolean;
  /** Of the type in the table, when this is all of it. */
  readonly id?: string | undefined;
  /** The type itself, where it is one and not put together of several. */
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
  // To TypeScript `{}` is whatever is not null; who writes it down means an object of any properties. With a name it is
  // one that has none.
  if (!options.isNamed && members.properties.length === 0 && members.index.length === 0) return anyObject();
  return readMembers(members, place, reading);
}
