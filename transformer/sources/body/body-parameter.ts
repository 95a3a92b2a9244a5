import type { Json, Schema } from "../../schema.js";

/** The JSON body, or one key of it. */
export interface BodyParameter {
  readonly in: "body";
  readonly name: string;
  /** The key that it is read from, where that is called otherwise: see `wireName`. */
  readonly wire?: string;
  /** Read under its own name, because there are several or it asked for `embed`. */
  readonly embed: boolean;
  readonly schema: Schema;
  readonly optional: boolean;
  readonly default?: Json;
  /** Of the schema, unlike the description. */
  readonly title?: string;
  readonly description?: string;
}
