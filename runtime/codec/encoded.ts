/**
 * The JSON form of a `T`: a `Date`, a `URL` and bytes are strings, a `bigint` is a number or its digits, a `Set` is a list, a
 * `Map` an object. Names are those of the type, even if they differ on the wire.
 * @example type Sent = Encoded<{ at: Date; tags: Set<string> }>; // { at: string; tags: string[] }
 */
export type Encoded<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends bigint
      ? number | string
      : T extends Date | URL | Uint8Array | TemporalValue
        ? string
        : // Before sets, because a map looks like a set.
          T extends ReadonlyMap<infer _, infer Value>
          ? { [key: string]: Encoded<Value> }
          : T extends ReadonlySet<infer Item>
            ? Encoded<Item>[]
            : T extends { toJSON(): infer Said }
              ? Encoded<Said>
              : { [Key in keyof T]: Encoded<T[Key]> };

/** Recognized by its own name: the library that declares Temporal may be missing. */
interface TemporalValue {
  readonly [Symbol.toStringTag]: `Temporal.${string}`;
}
