import type { ProgramTransform } from "../transform.js";

/** A codec of a program, for `explain`. */
export interface CodecEntry {
  /** Its name in its module, if it is the value of a constant. */
  readonly name?: string;
  /** The type as written: `Order[]`. */
  readonly type: string;
  /** `src/orders.ts:12` */
  readonly source: string;
  /** The generated text of this codec: its constant and the functions that it uses. */
  generated(): string;
}

/** Every `codec<T>()` of a program, in any module. */
export function codecEntries(transform: ProgramTransform): readonly CodecEntry[] {
  return transform.files
    .flatMap((file) => transform.transform(file).codecs)
    .map((compiled) => {
      const { name, type, source } = compiled.plan;
      return {
        ...(name !== undefined && { name }),
        type,
        source,
        generated: () => transform.generate([compiled]).prelude,
      };
    });
}
