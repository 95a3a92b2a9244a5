import { factsOf } from "../kinds.js";
import { eachPart } from "../parts.js";
import type { Schema, SourceLocation, ToJsonSchema, TypeTable } from "../schema.js";
import { inside, type Place } from "./place.js";

/**
 * The received and the sent side of an object with `toJSON`. Each is read on demand, which may be for another route than the one
 * that reached the type first.
 */
export interface Sides {
  readonly input: (asking: Asking) => Schema;
  readonly output: (asking: Asking) => Schema;
}

export type Asking = Pick<Place, "trail" | "mode">;

interface Found {
  readonly schema: Schema;
  readonly place: Place;
  /** The id of the named type, if the schema is all of it. */
  readonly id?: string;
}

/**
 * Finds the objects with `toJSON` that a schema reaches in one direction.
 * @param found is called for each, in every place, and returns it with that side read.
 * @param searched the named types that are known already.
 * @param reached is called for each named type that is reached in this direction for the first time.
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
  // A loop over an array includes what is added to it: there is no recursion, so no chain of types is too long.
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
