import type { Annotations, Json, Schema } from "../schema.js";

/** A type in its place: what the declaration of a property or parameter adds to the type. */
export interface Described {
  readonly schema: Schema;
  /** From `Default<V>`, or from `@default`, which takes precedence. */
  readonly default?: Json;
  readonly annotations?: Annotations;
  /** From `Name<N>`. */
  readonly wire?: string;
}
