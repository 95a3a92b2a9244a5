import type { Json } from "../../schema.js";
import type { Semantics, TypeRef } from "../../semantics/semantics.js";
import { present } from "../kinds/markers.js";
import type { ScalarShape } from "../kinds/scalars.js";

/** The one JSON value that a type of literals, tuples and object literals describes; `undefined` if there are more. */
export function valueOfType(type: TypeRef, semantics: Semantics): Json | undefined {
  const shape = semantics.shape(type);
  switch (shape.kind) {
    case "null":
      return null;
    case "literal":
      return typeof shape.value === "bigint" ? jsonOfBigint(shape.value) : shape.value;
    case "tuple":
      return all(shape.elements.map((element) => valueOfType(element.type, semantics)));
    case "object": {
      const entries = shape.properties.map((property) => {
        const value = valueOfType(present(semantics, property.type), semantics);
        return value === undefined ? undefined : ([property.name, value] as const);
      });
      const known = entries.filter((entry) => entry !== undefined);
      return known.length === entries.length ? Object.fromEntries(known) : undefined;
    }
    case "template":
    case "union":
    case "intersection":
    case "array":
    case "builtin":
    case "extension":
    case "function":
      return undefined;
    default:
      shape satisfies ScalarShape;
      return undefined;
  }
}

/** A `bigint` as it is sent: a number if that is exact, otherwise its digits. */
function jsonOfBigint(value: bigint): Json {
  return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
}

function all(values: readonly (Json | undefined)[]): Json[] | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? known : undefined;
}
