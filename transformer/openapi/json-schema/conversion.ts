import type { JsonSchema } from "../../../runtime/contract/component.js";
import type { Direction, Schema, TypeTable } from "../../schema.js";

/** What turning a schema into JSON Schema depends on. */
export interface Conversion {
  /** Asked only where it makes a difference, which tells types that look the same both ways. */
  readonly direction: Direction;
  readonly types: TypeTable;
  /** Set where bytes are files: in a form. */
  readonly files?: true;
  /**
   * What stands for a type, in the place of its JSON Schema: set by those who want to know types again in what is said of an
   * operation.
   */
  readonly standIn?: (schema: Schema) => JsonSchema;
  /** The `$ref` of a named type. */
  readonly ref: (id: string) => string;
}
