import type { Schema, ToJsonSchema, TypeTable } from "../schema.js";
import { inside, type Place } from "./place.js";

/** What an object with `toJSON` is on its way in and on its way out, read when it is asked for. */
export interface Sides {
  readonly input: () => Schema;
  readonly output: () => Schema;
}

/**
 * Finds the objects with `toJSON` that a schema reaches the way it goes.
 * @param found is told of each, with the id of its type when it has one, and answers it with that side read.
 * @param seen the named types that have been searched.
 */
export function searchSides(
  schema: Schema,
  place: Place,
  types: TypeTable,
  found: (schema: ToJsonSchema, id: string | undefined, place: Place) => ToJsonSchema,
  seen: Set<string>,
): void {
  // No recursion through names, so that no chain of types is too long.
  const queue: { readonly schema: Schema; readonly place: Place; readonly id?: string }[] = [{ schema, place }];
  for (let each = queue.pop(); each; each = queue.pop()) {
    const { schema, place, id } = each;
    const add = (inner: Schema, at: Place = place) => void queue.push({ schema: inner, place: at });
    switch (schema.kind) {
      case "array":
      case "set":
        add(schema.items, inside(place, "[]"));
        break;
      case "map":
        add(schema.value, inside(place, "{}"));
        break;
      case "tuple":
        schema.items.forEach((item, i) => {
          add(item.schema, inside(place, `[${i}]`));
        });
        if (schema.rest) add(schema.rest, inside(place, "[]"));
        break;
      case "object":
        for (const { schema: inner, name, declaration } of schema.properties)
          add(inner, inside(place, name, declaration));
        for (const { value } of schema.index ?? []) add(value, inside(place, "{}"));
        break;
      case "union":
        for (const member of schema.members) add(member);
        break;
      case "toJSON": {
        const read = found(schema, id, place);
        const side = place.mode === "input" ? read.input : read.output;
        if (side) add(side);
        break;
      }
      case "ref": {
        const target = types.get(schema.id)?.schema;
        const key = `${place.mode} ${schema.id}`;
        // Where it stands is said of each place that has one.
        if (!target || (seen.has(key) && target.kind !== "toJSON")) break;
        const again = seen.has(key);
        seen.add(key);
        if (target.kind === "toJSON" && again) found(target, schema.id, place);
        else queue.push({ schema: target, place, id: schema.id });
        break;
      }
    }
  }
}
