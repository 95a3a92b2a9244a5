import type { Pattern, Wire } from "countersign";

/** Of a package that knows nothing of JSON. */
export class Decimal {
  private constructor(private readonly text: string) {}
  static parse(text: string): Decimal {
    if (text === "-0") throw new Error("[Decimal] there is no -0");
    if (text === "-1") throw new TypeError("Not foreseen");
    return new Decimal(text.replace(/\.0+$/, ""));
  }
  print(): string {
    return this.text;
  }
}

export interface Codec<T, W> {
  decode(wire: W): T;
  encode(value: T): W;
}

/** Their types tell nothing of which is which. */
export const decimals: Codec<Decimal, string> = {
  decode: (text) => Decimal.parse(text),
  encode: (value) => value.print(),
};
export const backwards: Codec<Decimal, string> = {
  decode: (text) => Decimal.parse([...text].reverse().join("")),
  encode: (value) => [...value.print()].reverse().join(""),
};

export const seconds = {
  decode: (seconds: number): Date => new Date(seconds * 1000),
  encode: (date: Date): number => date.getTime() / 1000,
};

/** A decimal number. */
export type Amount = Wire<Decimal, string & Pattern<"^-?\\d+(\\.\\d+)?$">, typeof decimals>;
export type Seconds = Wire<Date, number, typeof seconds>;

export const ranges = {
  decode: ({ from, to }: { from: number; to: number }): readonly [number, number] => [from, to],
  encode: ([from, to]: readonly [number, number]) => ({ from, to }),
};
export type Range = Wire<readonly [number, number], { from: number; to: number }, typeof ranges>;
