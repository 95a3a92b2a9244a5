import type { JsonSchema } from "../../../runtime/contract/component.js";
import type { Direction, Schema, TypeTable } from "../../schema.js";

/** What the conversion of a schema to JSON Schema depends on. */
export interface Conversion {
  /** Read only if it makes a difference, which identifies types that look the same in both directions. */
  readonly direction: Direction;
  readonly types: TypeTable;
  /** Set if bytes are files: in a form. */
  readonly files?: true;
  /**
   * A placeholder for a type, instead of its JSON Schema. Set by callers that need to recognize types in the description of an
   * operation.
   */
  readonly standIn?: (schema: Schema) => JsonSchema;
  /** The `$ref` of a named type. */
  readonly ref: (id: string) => string;
}
