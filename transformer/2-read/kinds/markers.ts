import type {
  ObjectMembers,
  PropertyFact,
  Semantics,
  TypeRef,
  TypeShape,
} from "../../semantics/semantics.js";

/** Properties that exist only in types: they describe the type and are never data. */
export const TAG = "typia.tag";
export const STRICT = "countersign.strict";
export const SECRET = "countersign.secret";
export const CHECK = "countersign.check";
export const WIRE = "countersign.wire";
export const SCHEMA = "countersign.schema";
const MEDIA = "countersign.media";

const MARKERS: ReadonlySet<string> = new Set([TAG, STRICT, SECRET, CHECK, WIRE, SCHEMA, MEDIA]);

export function isMarker(property: PropertyFact): boolean {
  return MARKERS.has(property.name);
}

/** A tag or marker alone: `MinLength<1>`, which has no meaning without a type next to it. */
export function isOnlyMarkers(shape: TypeShape): boolean {
  return shape.kind === "object" && shape.properties.length > 0 && shape.properties.every(isMarker);
}

/**
 * Whether the object part of an intersection with a scalar only brands it: `string & { __brand: "UserId" }`. A scalar has no
 * properties of its own. So optional properties, symbols, and names that begin with an underscore are a brand, because no one
 * could expect data there.
 */
export function isBrand({ properties, index }: ObjectMembers): boolean {
  const phantom = (property: PropertyFact) =>
    property.optional || property.hidden || property.name.startsWith("_");
  return index.length === 0 && properties.every(phantom);
}

const BRAND_NAME = /^_+(brand|flavou?r|nominal|opaque|phantom)_*$/i;

/**
 * Whether a part of an intersection of objects only brands it: `Point & { __brand: "Point" }`. Objects may have data under any
 * name (`__typename`), so only the usual names of brands count.
 */
export function isObjectBrand({ properties, index }: ObjectMembers): boolean {
  const phantom = (property: PropertyFact) => property.hidden || BRAND_NAME.test(property.name);
  return properties.length > 0 && index.length === 0 && properties.every(phantom);
}

/** Content that is sent unchanged, not as JSON. */
export interface Media {
  /** The type argument, which need not be a single literal. */
  readonly type: TypeRef;
  /** The content: the other members of the intersection. */
  readonly content: readonly TypeRef[];
}

/** Splits `Media`, `Text` and `Html` into their parts. */
export function mediaOf(semantics: Semantics, type: TypeRef): Media | undefined {
  const shape = semantics.shape(type);
  if (shape.kind !== "intersection") return undefined;
  for (const member of shape.members) {
    const part = semantics.shape(member);
    const media = part.kind === "object" && part.properties.find((property) => property.name === MEDIA);
    if (!media) continue;
    const content = shape.members.filter((other) => other !== member);
    return { type: present(semantics, media.type), content };
  }
  return undefined;
}

/** The type of an optional property without the `undefined` for its absence. */
export function present(semantics: Semantics, type: TypeRef): TypeRef {
  const shape = semantics.shape(type);
  if (shape.kind !== "union") return type;
  const members = shape.members.filter((member) => semantics.shape(member).kind !== "undefined");
  return members.length === 1 && members[0] ? members[0] : type;
}
