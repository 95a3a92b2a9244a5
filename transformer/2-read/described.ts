import type { Annotations, Json, Schema } from "../schema.js";

/** A type where it is used: what the declaration of a property or parameter says beyond the type itself. */
export interface Described {
  readonly schema: Schema;
  /** From `Default<V>` or `@default`, which wins. */
  readonly default?: Json;
  readonly annotations?: Annotations;
  /** From `Name<N>`. */
  readonly wire?: string;
}
