import { reachable } from "../parts.js";
import type { ObjectSchema, Schema, TypeTable } from "../schema.js";
import type { Site } from "./decoder.js";
import { holdsToJson } from "./holds-to-json.js";

/**
 * From so many optional properties on, an object is encoded as a literal in which those that are absent are undefined,
 * which `JSON.stringify` leaves out. All copies then have one hidden class, instead of one for each combination. Of a
 * hundred objects with seven optional properties (`bench:encode`), projected and made to text, that took 6 % off on
 * Node 20, nothing on 24 and 28 % on 26; with one optional property it is not to be measured.
 */
const MANY = 3;

/**
 * A type with more properties, those of the types in it included, shares all the same: functions of its own would be
 * 30 kB and more, and 350 kB for the union of GitHub's webhooks.
 */
const LARGE = 400;

/** Whether an object is such a one. */
export function isSparse(schema: ObjectSchema): boolean {
  let optional = 0;
  for (const property of schema.properties) {
    if (property.optional && property.default === undefined) optional++;
  }
  return optional >= MANY;
}

/** What was found out about named types, which do not change any more once code is generated for them. */
const known = new WeakMap<TypeTable, Map<string, boolean>>();

/** Whether a type is encoded by functions of its own: it holds a sparse object, or one with `toJSON`. All others share. */
export function encodesApart(schema: Schema, types: TypeTable): boolean {
  if (holdsToJson(schema, types)) return true;
  if (schema.kind !== "ref") return isSparseWithin(schema, types);
  const answers = known.get(types) ?? new Map<string, boolean>();
  known.set(types, answers);
  const answer = answers.get(schema.id) ?? isSparseWithin(schema, types);
  answers.set(schema.id, answer);
  return answer;
}

/** Where a part of what encodes apart is being written: most parts share. */
export function sharing(schema: Schema, site: Site): Site {
  return site.mode === "encode" && !encodesApart(schema, site.types) ? { ...site, mode: "decode" } : site;
}

/** Whether there is a sparse object in a type that is not large. */
function isSparseWithin(schema: Schema, types: TypeTable): boolean {
  let sparse = false;
  let properties = 0;
  for (const each of reachable([schema], types)) {
    if (each.kind !== "object") continue;
    sparse ||= isSparse(each);
    properties += each.properties.length;
    if (properties > LARGE) return false;
  }
  return sparse;
}
