import type { Json, Schema } from "../../schema.js";

/** The JSON body, or one key of it. */
export interface BodyParameter {
  readonly in: "body";
  readonly name: string;
  /** The key that it is read from, if that differs from the name: see `wireName`. */
  readonly wire?: string;
  /** Whether it is read under its own name, because there are several bodies or it requested `embed`. */
  readonly embed: boolean;
  readonly schema: Schema;
  readonly optional: boolean;
  readonly default?: Json;
  /** Belongs to the schema, unlike the description. */
  readonly title?: string;
  readonly description?: string;
}
