import type { ProgramTransform } from "../transform.js";

/** A codec of a program, for `explain`. */
export interface CodecEntry {
  /** What it is called in its module, where it is a constant's value. */
  readonly name?: string;
  /** As it was written: `Order[]`. */
  readonly type: string;
  /** `src/orders.ts:12` */
  readonly source: string;
  /** The generated text of this codec: its constant and the functions it uses. */
  generated(): string;
}

/** Every `codec<T>()` of a program, in whatever module. */
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
