import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Json, NeverSchema, RefSchema, Schema } from "../schema.js";
import type { Semantics, TypeRef } from "../semantics/semantics.js";
import type { WireStyle } from "../wire-styles.js";
import type { SlowPatterns } from "./constraints/slow-pattern.js";
import type { Described } from "./described.js";
import type { AdmitsUndefined } from "./kinds/undefined.js";
import type { Place } from "./place.js";
import type { Sides } from "./sides.js";

/** What is known of a property by its type and JSDoc. */
export interface PropertyContent extends Described {
  /** The type admits `undefined`. */
  readonly optional: boolean;
}

/** What a kind of type needs from the reader while it is read. */
export interface Reading {
  readonly semantics: Semantics;
  readonly slowPattern: SlowPatterns;
  readonly admitsUndefined: AdmitsUndefined;
  /** Reads a type: a `ref` for one with a name of its own, else the schema itself. */
  read(type: TypeRef, place: Place): Schema;
  /** What the default tags of intersections say, by their identity: `string & MinLength<1>` stands in many places. */
  readonly defaults: Map<object, Json | undefined>;
  /** What `Name<N>` in a type says, by its identity. */
  readonly names: Map<object, readonly string[]>;
  /** How names are written outside that nobody said anything of. */
  readonly style: WireStyle | undefined;
  /** By the id of a named type with `toJSON`: what is read once it is known which way its values go. */
  readonly sides: Map<string, Sides>;
  /** Whether the type is referred to by name rather than written out. */
  isNamed(type: TypeRef): boolean;
  /** Reports a diagnostic, once for a declaration however often it is reached. */
  report(diagnostic: Diagnostic, place: Place): void;
  /** What is known of a property without JSDoc, which is read the first time its type is met if all of it are scalars. */
  contentOnce(type: TypeRef, read: () => PropertyContent): PropertyContent;
  /** Follows a reference, reading the type first if need be; `undefined` while that type is still being read. */
  resolve(schema: Schema): Exclude<Schema, RefSchema> | undefined;
}

export const NEVER: NeverSchema = { kind: "never" };

/** Reports that a type cannot travel and answers what stands in for it, so that reading goes on. */
export function refuse(reading: Reading, diagnostic: Diagnostic, place: Place): NeverSchema {
  reading.report(diagnostic, place);
  return NEVER;
}
