import { eachPart } from "../parts.js";
import type { Property, Schema, TypeTable } from "../schema.js";

/**
 * Calls a function for every property that a schema reaches and that is marked `@hidden`.
 * @param searched the ids of named types that have been searched. Each is searched once.
 */
export function eachHiddenProperty(
  schema: Schema,
  types: TypeTable,
  searched: Set<string>,
  found: (property: Property) => void,
): void {
  const queue = [schema];
  for (const each of queue) {
    if (each.kind === "ref") {
      const target = types.get(each.id)?.schema;
      if (target && !searched.has(each.id)) queue.push(target);
      searched.add(each.id);
      continue;
    }
    eachPart(each, (part, _, property) => {
      if (property?.annotations?.hidden) found(property);
      queue.push(part);
    });
  }
}
