import { ANY, ARRAY, OBJECT } from "../../runtime/contract/value-forms.js";
import { reachable } from "../parts.js";
import type { Schema, UnionSchema } from "../schema.js";
import type { TypeFacts } from "./facts.js";
import { formsOf } from "./forms.js";
import { DEEPEST_TRIED } from "./limits.js";
import { groupsOf } from "./union-members.js";

/**
 * Whether nested unions have to be tried one after the other, without end or so deep that a value made for it would take long; or
 * whether more than one of their members has to be tried.
 */
export function isAmbiguous(schema: Schema, facts: TypeFacts): boolean {
  const depths = new Map<UnionSchema, number>();
  const depthOf = (union: UnionSchema): number => {
    const known = depths.get(union);
    if (known !== undefined) return known;
    // Found again inside itself.
    depths.set(union, Number.POSITIVE_INFINITY);
    const depth = 1 + Math.max(0, ...triedUnions(alternativesOf(union, facts), facts).map(depthOf));
    depths.set(union, depth);
    return depth;
  };
  return triedUnions([schema], facts).some(
    (union) => depthOf(union) > DEEPEST_TRIED || fillsIn(union, facts),
  );
}

/** Whether an alternative fills in a default. It would then know more than one that takes the value as it is. */
function fillsIn(union: UnionSchema, facts: TypeFacts): boolean {
  return [...reachable(alternativesOf(union, facts), facts.types)].some(
    (each) => each.kind === "object" && each.properties.some((property) => property.default !== undefined),
  );
}

/** The unions in some types that have alternatives. */
function triedUnions(schemas: readonly Schema[], facts: TypeFacts): readonly UnionSchema[] {
  return [...reachable(schemas, facts.types)].filter(
    (each) => each.kind === "union" && alternativesOf(each, facts).length > 0,
  ) as UnionSchema[];
}

/** The members of a union that have the same form as another, and no property to tell them apart. */
function alternativesOf(union: UnionSchema, facts: TypeFacts): readonly Schema[] {
  const split = groupsOf(union, facts);
  const sets = split ? [...split.groups.map(({ members }) => members), split.others] : [union.members];
  return sets.filter((members) => areAlternatives(members, facts)).flat();
}

/** Whether a value may be read as more than one of some types. */
export function areAlternatives(members: readonly Schema[], facts: TypeFacts): boolean {
  const forms = members
    .filter(({ kind }) => kind !== "unknown" && kind !== "null")
    .map((member) => formsOf(member, facts.types));
  return [OBJECT, ARRAY].some(
    (form) => forms.filter((each) => each === ANY || (each & form) !== 0).length > 1,
  );
}
