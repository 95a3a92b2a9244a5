import type { Direction, TypeTable } from "../../schema.js";

/** What turning a schema into JSON Schema depends on. */
export interface Conversion {
  /** Asked only where it makes a difference, which tells types that look the same both ways. */
  readonly direction: Direction;
  readonly types: TypeTable;
  /** Set where bytes are files: in a form. */
  readonly files?: true;
  /** The `$ref` of a named type. */
  readonly ref: (id: string) => string;
}
