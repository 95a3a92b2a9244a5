import { CS2009, CS2024 } from "../../diagnostics/catalogue.js";
import type { Schema } from "../../schema.js";
import type { PropertyFact, TypeRef, TypeShape } from "../../semantics/semantics.js";
import { applyFunctionChecks } from "../constraints/function-checks.js";
import { applyTags } from "../constraints/tags.js";
import { inside, type Place } from "../place.js";
import { type Reading, refuse } from "../reading.js";
import {
  CHECK,
  isBrand,
  isMarker,
  isObjectBrand,
  isOnlyMarkers,
  present,
  SCHEMA,
  SECRET,
  STRICT,
  TAG,
  WIRE,
} from "./markers.js";
import { readObject } from "./objects.js";
import { readStandard } from "./standard.js";
import { isLikeUpload } from "./uploads.js";
import { readWire } from "./wire.js";

type ObjectShape = Extract<TypeShape, { kind: "object" }>;

/** The members of an intersection by their purpose. */
interface Parts {
  /** Types with data. */
  readonly data: readonly { readonly type: TypeRef; readonly shape: TypeShape }[];
  readonly tags: readonly TypeRef[];
  /** The types of the functions that check it. */
  readonly checks: readonly TypeRef[];
  /** The note of a `Wire`. */
  readonly wire: TypeRef | undefined;
  /** The note of a `Schema`. */
  readonly schema: TypeRef | undefined;
  readonly strict: boolean;
  readonly secret: boolean;
}

/** `A & B` of objects, and `T & Tag`. */
export function readIntersection(
  type: TypeRef,
  members: readonly TypeRef[],
  place: Place,
  reading: Reading,
): Schema {
  const parts = partsOf(members, reading);
  const { wire } = parts;
  const schema = parts.schema
    ? readStandard(type, parts.schema, place, reading)
    : wire
      ? readWire(type, wire, place, reading)
      : readData(type, parts, place, reading);
  if (schema.kind === "never") return schema;
  const bare = applyTags(schema, parts.tags, place, reading);
  const tagged = applyFunctionChecks(bare, parts.checks, type, place, reading);
  return parts.secret ? { ...tagged, secret: true } : tagged;
}

function readData(type: TypeRef, parts: Parts, place: Place, reading: Reading): Schema {
  const objects = parts.data.filter((part) => part.shape.kind === "object");
  const others = parts.data.filter((part) => part.shape.kind !== "object");
  const [other] = others;
  const [object] = objects;
  const impossible = () => refuse(reading, CS2009({ type: reading.semantics.print(type) }), place);

  if (other) {
    const branded = objects.every(({ shape }) => shape.kind === "object" && isBrand(shape));
    if (others.length !== 1 || !branded) return impossible();
    if (hasElements(other.shape)) reportDropped(objects, place, reading);
    return reading.read(other.type, place);
  }
  if (!object) return impossible();
  const upload = objects.find(({ shape }) => isLikeUpload(shape));
  if (upload) {
    const more = objects.filter((part) => part !== upload);
    const branded = more.every(({ shape }) => shape.kind === "object" && isBrand(shape));
    return branded ? reading.read(upload.type, place) : impossible();
  }
  if (objects.length === 1 && !parts.strict) return reading.read(object.type, place);

  const members = reading.semantics.members(type);
  const brands = new Set(objects.flatMap(({ shape }) => brandNames(shape)));
  const properties = members.properties.filter((property) => !brands.has(property.name));
  return readObject({ ...members, properties }, { isNamed: true }, place, reading);
}

/** Properties next to a scalar are a brand. An array could have properties, but never has any in JSON. */
function hasElements({ kind }: TypeShape): boolean {
  return kind === "array" || kind === "tuple";
}

function reportDropped(objects: Parts["data"], place: Place, reading: Reading): void {
  for (const { shape } of objects) {
    const dropped = shape.kind === "object" ? shape.properties : [];
    for (const { name, hidden, declaration } of dropped) {
      if (hidden || name.startsWith("_")) continue;
      reading.report(CS2024({ name: JSON.stringify(name) }), inside(place, name, declaration));
    }
  }
}

function brandNames(shape: TypeShape): readonly string[] {
  return shape.kind === "object" && isObjectBrand(shape) ? shape.properties.map(({ name }) => name) : [];
}

/** Removes tags and markers. They are recognized by their property, through any alias. */
function partsOf(members: readonly TypeRef[], reading: Reading): Parts {
  const parts = members.map((type) => ({ type, shape: reading.semantics.shape(type) }));
  const data = parts.filter(({ shape }) => !isOnlyMarkers(shape));
  const markers = parts.flatMap(({ shape }) => (shape.kind === "object" ? markersOf(shape) : []));
  const typesOf = (name: string) =>
    markers.filter((marker) => marker.name === name).map(({ type }) => present(reading.semantics, type));
  return {
    // `object & T` only declares that `T` is not a scalar, which the checker has verified.
    data: data.length > 1 ? data.filter(({ shape }) => shape.kind !== "nonprimitive") : data,
    tags: typesOf(TAG),
    checks: typesOf(CHECK),
    wire: typesOf(WIRE)[0],
    schema: typesOf(SCHEMA)[0],
    strict: markers.some((marker) => marker.name === STRICT),
    secret: markers.some((marker) => marker.name === SECRET),
  };
}

function markersOf(shape: ObjectShape): readonly PropertyFact[] {
  return shape.properties.filter(isMarker);
}
