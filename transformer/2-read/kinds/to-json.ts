import type { Schema } from "../../schema.js";
import type { ObjectMembers, ToJsonFact, TypeRef } from "../../semantics/semantics.js";
import { inside, type Place } from "../place.js";
import { NEVER, type Reading } from "../reading.js";
import type { Asking } from "../sides.js";
import { isBehind, readMembers } from "./members.js";

/**
 * An object with a `toJSON` method: what that answers is sent, what its data properties say is received. Of a named
 * type each side is read when something is sent or received that has it: a class that is only sent may hold what cannot
 * travel.
 * @param id of the named type, when this is all of it.
 */
export function readToJson(
  members: ObjectMembers,
  fact: ToJsonFact,
  id: string | undefined,
  place: Place,
  reading: Reading,
): Schema {
  const data = withoutMethod(members);
  // Which way a side goes is known: nothing about it is left for later.
  const { owner: _, ...here } = place;
  const input = (asking: Asking) => {
    if (data.properties.every(isBehind) && data.index.length === 0) return NEVER;
    return readMembers(data, { ...here, ...asking }, reading);
  };
  if (fact.self) {
    const both = input(place);
    return { kind: "toJSON", self: true, input: both, output: both };
  }
  const output = (asking: Asking) => {
    const { name, declaration } = fact.property;
    return readAnswer(fact.answer, inside({ ...here, ...asking }, `${name}()`, declaration), reading);
  };
  if (id === undefined) return { kind: "toJSON", input: input(place), output: output(place) };
  reading.sides.set(id, { input, output });
  return { kind: "toJSON" };
}

function withoutMethod({ toJson: _, ...members }: ObjectMembers): ObjectMembers {
  return { ...members, properties: members.properties.filter(({ name }) => name !== "toJSON") };
}

/** `JSON.stringify` asks the answer itself no more what it would be as JSON. */
function readAnswer(answer: TypeRef, place: Place, reading: Reading): Schema {
  const shape = reading.semantics.shape(answer);
  if (shape.kind !== "object" || !shape.toJson) return reading.read(answer, place);
  return readMembers(withoutMethod(shape), place, reading);
}
