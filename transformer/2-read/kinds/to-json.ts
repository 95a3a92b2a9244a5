import type { Schema } from "../../schema.js";
import type { ObjectMembers, ToJsonFact, TypeRef } from "../../semantics/semantics.js";
import { inside, type Place } from "../place.js";
import { NEVER, type Reading } from "../reading.js";
import type { Asking } from "../sides.js";
import { makingOf } from "./from-json.js";
import { isBehind, readMembers } from "./members.js";

/** What is known of a type in addition to its members. */
interface Told {
  readonly id?: string | undefined;
  readonly type?: TypeRef;
}

/**
 * An object with a `toJSON` method: the result of the method is sent, and its data properties are received. For a named type,
 * each side is read only if a value with it is sent or received: a class that is only sent may contain data that cannot be
 * received.
 * @param options `id` is the id of the named type, if this is all of it.
 */
export function readToJson(
  members: ObjectMembers,
  fact: ToJsonFact,
  { id, type }: Told,
  place: Place,
  reading: Reading,
): Schema {
  const data = withoutMethod(members);
  // The direction of a side is known, so nothing is left for later.
  const { owner: _, ...here } = place;
  const { from } = fact;
  const making = type && from && makingOf(type, { ...fact, from }, reading);
  const isMade = making !== undefined && "made" in making;
  const made = isMade ? { made: making.made } : {};
  const input = (asking: Asking): Schema => {
    if (isMade) return reading.read(making.wire, inside({ ...here, ...asking }, "fromJSON()"));
    if (making) {
      // The class must change, not the types that use it.
      const name = reading.semantics.nameOf(type)?.name;
      reading.report(making, { ...here, ...asking, trail: [...asking.trail, ...(name ? [name] : [])] });
      return { kind: "unknown" };
    }
    if (data.properties.every(isBehind) && data.index.length === 0) return NEVER;
    return readMembers(data, { ...here, ...asking }, reading);
  };
  const isOne = isMade
    ? reading.semantics.identity(making.wire) === reading.semantics.identity(fact.answer)
    : fact.self;
  if (isOne) {
    const both = input(place);
    return { kind: "toJSON", self: true, input: both, output: both, ...made };
  }
  const output = (asking: Asking) => {
    const { name, declaration } = fact.property;
    return readAnswer(fact.answer, inside({ ...here, ...asking }, `${name}()`, declaration), reading);
  };
  if (id === undefined) return { kind: "toJSON", input: input(place), output: output(place), ...made };
  reading.sides.set(id, { input, output });
  return { kind: "toJSON", ...made };
}

function withoutMethod({ toJson: _, ...members }: ObjectMembers): ObjectMembers {
  return { ...members, properties: members.properties.filter(({ name }) => name !== "toJSON") };
}

/** `JSON.stringify` does not call `toJSON` of the result again. */
function readAnswer(answer: TypeRef, place: Place, reading: Reading): Schema {
  const shape = reading.semantics.shape(answer);
  if (shape.kind !== "object" || !shape.toJson) return reading.read(answer, place);
  return readMembers(withoutMethod(shape), place, reading);
}
