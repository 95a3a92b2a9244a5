import type { Symbol as TsSymbol, Type } from "typescript";

/**
 * A type that was created here from the results of another compiler (`typescript7/`). It has its content, but not its origin,
 * which determines the order of its properties and its name.
 */
export interface MadeType extends Type {
  /** Its properties in the order in which they were written. */
  readonly inWrittenOrder?: readonly TsSymbol[];
  /** The other compiler has it as a mapped type. */
  readonly wasMapped?: boolean;
}
