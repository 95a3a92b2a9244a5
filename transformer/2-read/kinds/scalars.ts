import { CS2002, CS2003, CS2004, CS2005, CS2008, CS2025 } from "../../diagnostics/catalogue.js";
import type { Schema } from "../../schema.js";
import type { TypeShape } from "../../semantics/semantics.js";
import type { Place } from "../place.js";
import { NEVER, type Reading, refuse } from "../reading.js";

export type ScalarShape = Extract<TypeShape, { kind: ScalarKind }>;

type ScalarKind =
  | "string"
  | "number"
  | "boolean"
  | "bigint"
  | "null"
  | "undefined"
  | "void"
  | "any"
  | "unknown"
  | "never"
  | "symbol"
  | "nonprimitive"
  | "string-mapping"
  | "type-parameter";

/** Types without parts. `print` returns the type as written, for messages. */
export function readScalar(shape: ScalarShape, print: () => string, place: Place, reading: Reading): Schema {
  switch (shape.kind) {
    case "string":
    case "number":
    case "boolean":
    case "bigint":
    case "null":
    case "unknown":
      return { kind: shape.kind };
    case "nonprimitive":
      return anyObject();
    case "any":
      // The user cannot change a package's declaration, in which `any` means that any value is allowed.
      if (place.foreign) return { kind: "unknown" };
      return refuse(reading, CS2003(), place);
    case "symbol":
      return refuse(reading, CS2002(), place);
    case "never":
      return place.absent ? NEVER : refuse(reading, CS2004(), place);
    case "undefined":
    case "void":
      // `old?: undefined`: declared, but never present.
      return place.absent ? NEVER : refuse(reading, CS2005({ type: print() }), place);
    case "string-mapping":
      return refuse(reading, CS2025({ type: print(), pattern: patternOf(print()) }), place);
    case "type-parameter":
      return refuse(reading, CS2008({ type: print() }), place);
  }
}

/** A pattern that expresses the same for ASCII letters. */
function patternOf(mapping: string): string {
  const [name = ""] = mapping.split("<");
  return PATTERNS[name] ?? "^.*$";
}

const PATTERNS: Readonly<Record<string, string>> = {
  Uppercase: "^[^a-z]*$",
  Lowercase: "^[^A-Z]*$",
  Capitalize: "^(?![a-z])",
  Uncapitalize: "^(?![A-Z])",
};

/** `object` and `{}` require an object, with any contents. */
export function anyObject(): Schema {
  return { kind: "object", properties: [], index: [{ key: { kind: "string" }, value: { kind: "unknown" } }] };
}
