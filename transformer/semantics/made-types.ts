import type { Symbol as TsSymbol, Type } from "typescript";

/**
 * A type that was made here, of what another compiler has worked out (`typescript7/`). It has what it consists of, but not what it
 * was worked out of, by which the order of its properties and its name would be found.
 */
export interface MadeType extends Type {
  /** Its properties as people wrote them. */
  readonly inWrittenOrder?: readonly TsSymbol[];
  /** It is a mapped type to those who made it. */
  readonly wasMapped?: boolean;
}
