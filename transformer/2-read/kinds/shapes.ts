import { CS2001, CS2006, CS2009, CS2026 } from "../../diagnostics/catalogue.js";
import type { Schema } from "../../schema.js";
import type { TypeRef } from "../../semantics/semantics.js";
import type { Place } from "../place.js";
import { type Reading, refuse } from "../reading.js";
import { readArray, readTuple } from "./arrays.js";
import { OTHERWISE, readBuiltin } from "./builtins.js";
import { readIntersection } from "./intersections.js";
import { readFlags, readLiteral } from "./literals.js";
import { isOnlyMarkers } from "./markers.js";
import { readObject } from "./objects.js";
import { insteadOfResult } from "./own-results.js";
import { readScalar, type ScalarShape } from "./scalars.js";
import { readTemplate } from "./templates.js";
import { readUnion } from "./unions.js";
import { isLikeUpload, readUpload } from "./uploads.js";

/** Writes a type out. `id` is the id of its name, if it has one. */
export function readShape(type: TypeRef, id: string | undefined, place: Place, reading: Reading): Schema {
  const { semantics } = reading;
  const shape = semantics.shape(type);
  switch (shape.kind) {
    case "literal":
      return readLiteral(shape.value);
    case "template":
      return readTemplate(type, shape.texts, shape.types, place, reading);
    case "array":
      return readArray(shape.element, place, reading);
    case "tuple":
      return readTuple(shape.elements, place, reading);
    case "union":
      return shape.bits === undefined ? readUnion(shape.members, place, reading) : readFlags(shape.bits);
    case "intersection":
      return readIntersection(type, shape.members, place, reading);
    case "builtin":
      return readBuiltin(shape.name, shape.args, place, reading);
    case "extension":
      if (shape.base === "Array") return refuse(reading, CS2026({ type: shape.name }), place);
      return refuse(reading, CS2006({ type: shape.name, instead: OTHERWISE }), place);
    case "function":
      return refuse(reading, CS2001({ what: "A function" }), place);
    case "object": {
      if (isLikeUpload(shape)) return readUpload(type, place, reading);
      const instead = insteadOfResult(type, semantics);
      if (instead) return refuse(reading, CS2006({ type: semantics.print(type), instead }), place);
      if (isOnlyMarkers(shape)) return refuse(reading, CS2009({ type: semantics.print(type) }), place);
      return readObject(shape, { isNamed: id !== undefined, id, type }, place, reading);
    }
    default:
      return readScalar(shape satisfies ScalarShape, () => semantics.print(type), place, reading);
  }
}
