import { partsOf } from "../parts.js";
import { resolve, type Schema, type TypeTable } from "../schema.js";

/** What was found out about named types, which do not change any more once code is generated for them. */
const known = new WeakMap<TypeTable, Map<string, boolean>>();

/** Whether an object with `toJSON` is in a type: it is encoded by other functions than it is decoded by. */
export function holdsToJson(schema: Schema, types: TypeTable): boolean {
  const answers = known.get(types) ?? new Map<string, boolean>();
  known.set(types, answers);
  const ids = new Set<string>();
  const reached = new Set([schema]);
  // A set hands out what is added while it is walked.
  for (const each of reached) {
    if (each.kind === "toJSON") return true;
    for (const part of partsOf(each)) reached.add(part);
    if (each.kind !== "ref" || answers.get(each.id) === false) continue;
    ids.add(each.id);
    reached.add(resolve(each, types));
  }
  // What cannot be reached from here cannot be reached from anything on the way, either.
  for (const id of ids) answers.set(id, false);
  return false;
}
