import { ANY, ARRAY, OBJECT } from "../../runtime/contract/value-forms.js";
import { reachable } from "../parts.js";
import type { Schema, TypeTable, UnionSchema } from "../schema.js";
import { isSparse } from "./encodes-apart.js";
import { formsOf } from "./forms.js";
import { isSimpleIndex } from "./index-signatures.js";
import { isPlain } from "./plain.js";
import { groupsOf } from "./union-takers.js";

/** A type with more properties, those of the types in it included, would need too much text for its takers. */
const LARGE = 1000;

/**
 * Whether values of a type are taken without a copy where that can be done.
 */
export function isTaken(schema: Schema, types: TypeTable): boolean {
  let sparse = false;
  let properties = 0;
  for (const each of reachable([schema], types)) {
    if (each.kind !== "object") continue;
    if (!isSimpleIndex(each)) return false;
    sparse ||= isSparse(each);
    properties += each.properties.length;
    if (properties > LARGE) return false;
  }
  return sparse && isPlain(schema, types) && !isAmbiguous(schema, types);
}

/** So many unions inside each other may have to be tried. The decoder remembers from the same level on. */
const DEEPEST = 3;

/**
 * Whether members of unions inside members of unions are to be tried one after the other, without end or so deep that
 * a value made for it would take its time; or whether more than one of them has to be asked.
 */
function isAmbiguous(schema: Schema, types: TypeTable): boolean {
  const depths = new Map<UnionSchema, number>();
  const depthOf = (union: UnionSchema): number => {
    const known = depths.get(union);
    if (known !== undefined) return known;
    // Met again inside itself.
    depths.set(union, Number.POSITIVE_INFINITY);
    const depth = 1 + Math.max(0, ...triedUnions(alternativesOf(union, types), types).map(depthOf));
    depths.set(union, depth);
    return depth;
  };
  return triedUnions([schema], types).some((union) => depthOf(union) > DEEPEST || fillsIn(union, types));
}

/** Whether a default is filled in by an alternative, which then would know more than one that takes the value as it is. */
function fillsIn(union: UnionSchema, types: TypeTable): boolean {
  return [...reachable(alternativesOf(union, types), types)].some(
    (each) => each.kind === "object" && each.properties.some((property) => property.default !== undefined),
  );
}

/** The unions in some types that have alternatives. */
function triedUnions(schemas: readonly Schema[], types: TypeTable): readonly UnionSchema[] {
  return [...reachable(schemas, types)].filter(
    (each) => each.kind === "union" && alternativesOf(each, types).length > 0,
  ) as UnionSchema[];
}

/** The members of a union that have the form of another, and no property to tell them apart. */
function alternativesOf(union: UnionSchema, types: TypeTable): readonly Schema[] {
  const split = groupsOf(union, { types });
  const sets = split ? [...split.groups.map(({ members }) => members), split.others] : [union.members];
  return sets.filter((members) => areAlternatives(members, types)).flat();
}

/** Whether a value may be looked at as more than one of some types. */
export function areAlternatives(members: readonly Schema[], types: TypeTable): boolean {
  const forms = members
    .filter(({ kind }) => kind !== "unknown" && kind !== "null")
    .map((member) => formsOf(member, types));
  return [OBJECT, ARRAY].some(
    (form) => forms.filter((each) => each === ANY || (each & form) !== 0).length > 1,
  );
}
