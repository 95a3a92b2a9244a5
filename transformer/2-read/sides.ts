import { factsOf } from "../kinds.js";
import { eachPart } from "../parts.js";
import type { Schema, SourceLocation, ToJsonSchema, TypeTable } from "../schema.js";
import { inside, type Place } from "./place.js";

/**
 * What an object with `toJSON` is on its way in and on its way out, read when it is asked for: for whoever asks, which
 * need not be the route that met the type first.
 */
export interface Sides {
  readonly input: (asking: Asking) => Schema;
  readonly output: (asking: Asking) => Schema;
}

export type Asking = Pick<Place, "trail" | "mode">;

interface Found {
  readonly schema: Schema;
  readonly place: Place;
  /** Of the named type, where the schema is all of it. */
  readonly id?: string;
}

/**
 * Finds the objects with `toJSON` that a schema reaches the way its values go.
 * @param found is told of each, wherever it stands, and answers it with that side read.
 * @param searched the named types that are known already.
 * @param reached is told of each named type that is reached this way for the first time.
 */
export function searchSides(
  schema: Schema,
  place: Place,
  types: TypeTable,
  found: (schema: ToJsonSchema, id: string | undefined, place: Place) => ToJsonSchema,
  searched: Set<string>,
  reached: (id: string, place: Place) => void,
): void {
  const queue: Found[] = [{ schema, place }];
  // An array hands out what is added while it is walked: no recursion, so that no chain of types is too long.
  for (const { schema, place, id } of queue) {
    const add = (inner: Schema, step?: string, location?: SourceLocation) => {
      if (factsOf(inner).isLeaf) return;
      queue.push({ schema: inner, place: step === undefined ? place : inside(place, step, location) });
    };
    if (schema.kind === "toJSON") {
      const side = found(schema, id, place)[place.mode];
      if (side) add(side);
    } else if (schema.kind === "ref") {
      const target = types.get(schema.id)?.schema;
      const key = `${place.mode} ${schema.id}`;
      const isNew = !searched.has(key);
      searched.add(key);
      if (isNew) reached(schema.id, place);
      if (target && isNew) queue.push({ schema: target, place, id: schema.id });
      else if (target?.kind === "toJSON") found(target, schema.id, place);
    } else {
      eachPart(schema, (inner, step, property) => add(inner, step, property?.declaration));
    }
  }
}
