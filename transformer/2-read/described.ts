import type { Annotations, Json, Schema } from "../schema.js";

/** A type where it is used: what the declaration of a property or parameter adds to it. */
export interface Described {
  readonly schema: Schema;
  /** From `Default<V>`, or from `@default`, which takes precedence. */
  readonly default?: Json;
  readonly annotations?: Annotations;
  /** From `Name<N>`. */
  readonly wire?: string;
}
