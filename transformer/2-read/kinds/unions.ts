import type { LiteralSchema, Schema, UnionSchema } from "../../schema.js";
import type { Semantics, TypeRef } from "../../semantics/semantics.js";
import { absentAllowed, isForeign, type Place } from "../place.js";
import { NEVER, type Reading } from "../reading.js";
import { mergeLiterals } from "./literals.js";
import type { ScalarShape } from "./scalars.js";
import { standardIn } from "./standard.js";
import { isUndefined } from "./undefined.js";

/**
 * A union in normal form: not nested, with its literals merged and equal members once, in the order of the source. `undefined` is
 * left out: the property around the union declares whether a value may be absent.
 */
export function readUnion(members: readonly TypeRef[], place: Place, reading: Reading): Schema {
  const found = standardIn(members, reading);
  if (found) {
    const at = absentAllowed(place, true);
    return unionOf([found.standard, ...found.others].map((member) => reading.read(member, at)));
  }
  const { members: whole, apart } = onlyNamed(members, place, reading) ?? flatten(members, place, reading);
  // A named list of literals keeps its name if it is the only one: `ModelName | null`.
  const literalSources = whole.filter((member) => isLiteralType(member, reading.semantics));
  const parts = literalSources.length > 1 ? whole.flatMap((member) => literalsOf(member, reading)) : whole;
  const at = absentAllowed({ ...place, apart }, true);
  return unionOf(parts.map((part) => reading.read(part, at)));
}

/** A union of schemas in normal form; the schema itself if only one is left. */
export function unionOf(schemas: readonly Schema[]): Schema {
  const flat = schemas.flatMap((schema) => (schema.kind === "union" ? schema.members : [schema]));
  // Literals with different constraints stay separate. The others move to the place of the first of them.
  const alike = new Map<string | undefined, LiteralSchema[]>();
  for (const schema of flat.filter(isLiteral)) {
    const key = checksOf(schema);
    const group = alike.get(key);
    if (group) group.push(schema);
    else alike.set(key, [schema]);
  }
  const merged = flat.flatMap((schema): readonly Schema[] => {
    if (!isLiteral(schema)) return [schema];
    const [first, ...others] = alike.get(checksOf(schema)) ?? [];
    if (first !== schema) return [];
    return others.length === 0 ? [schema] : mergeLiterals([first, ...others]);
  });
  const members = distinct(merged.filter((schema) => schema.kind !== "never"));
  const [only] = members;
  if (!only) return NEVER;
  if (members.length === 1) return only;
  const union: UnionSchema = { kind: "union", members };
  return members.some((member) => member.secret) ? { ...union, secret: true } : union;
}

function isLiteral(schema: Schema): schema is LiteralSchema {
  return schema.kind === "literal";
}

function checksOf({ checks }: LiteralSchema): string | undefined {
  return JSON.stringify(checks);
}

interface Members {
  readonly members: readonly TypeRef[];
  /** As in {@link Place}, for the parts of the members. */
  readonly apart: readonly object[];
}

/** `Shape | null` with a named union: it keeps its name if only its absence is added. */
function onlyNamed(members: readonly TypeRef[], { apart }: Place, reading: Reading): Members | undefined {
  const { semantics } = reading;
  const present = members.filter((member) => !isUndefined(member, semantics));
  const [only, ...others] = present.filter((member) => semantics.shape(member).kind !== "null");
  if (!only || others.length > 0 || semantics.shape(only).kind !== "union") return undefined;
  if (!reading.isNamed(only)) return undefined;
  const isMetAgain = apart.includes(semantics.identity(only));
  return isMetAgain || !isOfPackage(only, semantics) ? { members: present, apart } : undefined;
}

/** schema-dts has a thousand unions that exist only for its own properties. Naming them all doubled the time of a build. */
function isOfPackage(type: TypeRef, semantics: Semantics): boolean {
  const name = semantics.nameOf(type);
  return name !== undefined && isForeign(name.declaration);
}

/**
 * Flattens nested unions, so that one discriminator distinguishes all members. A named union of literals keeps its name. So does
 * a union that occurs in its own parts, which would be infinite: `type Term = string | { of: Term | number }`.
 */
function flatten(members: readonly TypeRef[], { apart }: Pick<Place, "apart">, reading: Reading): Members {
  const { semantics } = reading;
  const all: TypeRef[] = [];
  let within = apart;
  for (const member of members) {
    if (isUndefined(member, semantics)) continue;
    const shape = semantics.shape(member);
    const isWhole =
      shape.kind !== "union" ||
      shape.bits !== undefined ||
      (reading.isNamed(member) &&
        (isLiteralType(member, semantics) || apart.includes(semantics.identity(member))));
    if (isWhole) {
      all.push(member);
      continue;
    }
    const inner = flatten(shape.members, { apart: [...within, semantics.identity(member)] }, reading);
    all.push(...inner.members);
    within = inner.apart;
  }
  return { members: all, apart: within };
}

function isLiteralType(type: TypeRef, semantics: Semantics): boolean {
  const shape = semantics.shape(type);
  switch (shape.kind) {
    case "literal":
      return typeof shape.value !== "bigint";
    case "intersection":
      return shape.members.some((member) => isLiteralType(member, semantics));
    case "union":
      return (
        shape.bits === undefined &&
        shape.members.every((member) => isUndefined(member, semantics) || isLiteralType(member, semantics))
      );
    case "template":
    case "array":
    case "tuple":
    case "builtin":
    case "extension":
    case "function":
    case "object":
      return false;
    default:
      shape satisfies ScalarShape;
      return false;
  }
}

function literalsOf(type: TypeRef, reading: Reading): readonly TypeRef[] {
  const shape = reading.semantics.shape(type);
  if (shape.kind !== "union" || !isLiteralType(type, reading.semantics)) return [type];
  return shape.members
    .filter((member) => !isUndefined(member, reading.semantics))
    .flatMap((member) => literalsOf(member, reading));
}

/** Two brands of `string` are one string on the wire. Places in the source make no difference. */
function distinct(schemas: readonly Schema[]): readonly Schema[] {
  // Mostly their kinds, or the types that they refer to, distinguish them.
  const kinds = new Set(schemas.map((schema) => (schema.kind === "ref" ? `ref ${schema.id}` : schema.kind)));
  if (kinds.size === schemas.length) return schemas;
  const seen = new Set<string>();
  return schemas.filter((schema) => {
    const text = JSON.stringify(schema, (key, value: unknown) => (key === "declaration" ? undefined : value));
    return !seen.has(text) && seen.add(text);
  });
}
