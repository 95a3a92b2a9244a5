import type { Json, UnionSchema } from "../../schema.js";
import { anyOf, type Broken, misfit, passing, type ValueKind, wrong } from "../making.js";

/** One or more of every kind of JSON. */
const CANDIDATES: readonly Json[] = [null, true, 0, -1.5, "none of them", [], {}, [null]];
const TEXTS: readonly Json[] = ["none of them", "-1.5"];

export const union: ValueKind<UnionSchema> = {
  values: ({ members }, making) =>
    anyOf(
      making,
      members.map((member) => making.values(member, making)),
    ),
  breaks(schema, making) {
    const { fc } = making;
    const isNone = (wire: Json) => making.misfit(schema, wire) !== undefined;
    const inside = schema.members.map((member) =>
      passing(making, making.breaks(member, making), ({ wire }) => isNone(wire))?.map(
        (broken): Broken => ({ ...broken, union: 0 }),
      ),
    );
    const outside = (making.text ? TEXTS : CANDIDATES).filter(isNone);
    return anyOf(making, [
      ...inside,
      outside.length === 0
        ? undefined
        : fc.constantFrom(
            ...outside.map((wire): Broken => ({ ...wrong(wire, "none of the types"), union: 0 })),
          ),
    ]);
  },
  misfit({ members }, wire, fitting) {
    const found = members.map((member) => fitting.misfit(member, wire, fitting));
    if (found.some((each) => each === undefined)) return undefined;
    // A value that almost fits one member deserves a more precise message than that it fits none.
    const deepest = found.filter((each) => each !== undefined && each.at.length > 0);
    return deepest.length === 1 ? deepest[0] : misfit("is none of the types");
  },
};
