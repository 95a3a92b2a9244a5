import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Json, NeverSchema, RefSchema, Schema } from "../schema.js";
import type { Semantics, TypeRef } from "../semantics/semantics.js";
import type { WireStyle } from "../wire-styles.js";
import type { SlowPatterns } from "./constraints/slow-pattern.js";
import type { Described } from "./described.js";
import type { AdmitsUndefined } from "./kinds/undefined.js";
import type { Place } from "./place.js";
import type { Sides } from "./sides.js";

/** What is known of a property from its type and JSDoc. */
export interface PropertyContent extends Described {
  /** The type admits `undefined`. */
  readonly optional: boolean;
}

/** The functions of the reader that a kind of type needs. */
export interface Reading {
  readonly semantics: Semantics;
  readonly slowPattern: SlowPatterns;
  readonly admitsUndefined: AdmitsUndefined;
  /** Reads a type: returns a `ref` for one with its own name, otherwise the schema itself. */
  read(type: TypeRef, place: Place): Schema;
  /** The default tags of intersections, by identity: `string & MinLength<1>` occurs in many places. */
  readonly defaults: Map<object, Json | undefined>;
  /** The `Name<N>` in a type, by identity. */
  readonly names: Map<object, readonly string[]>;
  /** The style of wire names without a declaration. */
  readonly style: WireStyle | undefined;
  /** By the id of a named type with `toJSON`: what is read once the direction of its values is known. */
  readonly sides: Map<string, Sides>;
  /** Whether the type is referred to by name rather than written out. */
  isNamed(type: TypeRef): boolean;
  /** Reports a diagnostic, once for each declaration, however often it is reached. */
  report(diagnostic: Diagnostic, place: Place): void;
  /** The content of a property without JSDoc, which is read only once for each type if all its parts are scalars. */
  contentOnce(type: TypeRef, read: () => PropertyContent): PropertyContent;
  /** Follows a reference and reads the type if necessary; `undefined` while that type is still being read. */
  resolve(schema: Schema): Exclude<Schema, RefSchema> | undefined;
}

export const NEVER: NeverSchema = { kind: "never" };

/** Reports that a type cannot be sent, and returns a placeholder, so that reading continues. */
export function refuse(reading: Reading, diagnostic: Diagnostic, place: Place): NeverSchema {
  reading.report(diagnostic, place);
  return NEVER;
}
