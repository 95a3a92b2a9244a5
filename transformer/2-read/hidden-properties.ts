import { CS1101 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { eachPart } from "../parts.js";
import type { Property, Schema, TypeTable } from "../schema.js";
import { inside, type Origin, outermost, type Place } from "./place.js";

/**
 * Creates a function that reports every property of a schema that is marked `@hidden`. One serves a whole program, since each
 * named type is searched once.
 */
export function createHiddenProperties(
  types: TypeTable,
  report: (diagnostic: Diagnostic, place: Place) => void,
): (schema: Schema, origin: Origin) => void {
  const searched = new Set<string>();
  return (schema, origin) => {
    for (const { name, declaration } of hiddenIn(schema, types, searched))
      report(CS1101({ name }), inside(outermost(origin), name, declaration));
  };
}

function hiddenIn(schema: Schema, types: TypeTable, searched: Set<string>): readonly Property[] {
  const found: Property[] = [];
  const queue = [schema];
  // A loop over an array includes what is added to it.
  for (const each of queue) {
    if (each.kind === "ref") {
      const target = types.get(each.id)?.schema;
      if (target && !searched.has(each.id)) queue.push(target);
      searched.add(each.id);
      continue;
    }
    eachPart(each, (part, _, property) => {
      if (property?.annotations?.hidden) found.push(property);
      queue.push(part);
    });
  }
  return found;
}
