import type fc from "fast-check";
import type { Json, TypeTable } from "../../../transformer/schema.js";

/** One value of a type, in all its forms. What the four readings make of each of them is what is tested. */
export interface Sample {
  /** As a handler holds it. */
  readonly value: unknown;
  /** As it is encoded. */
  readonly wire: Json;
  /** As a client might send it, where JSON has more than one way to say it. */
  readonly sent: Json;
  /** As it is decoded, from either. What is lost on the way is lost by design. */
  readonly back: unknown;
}

export type Samples = fc.Arbitrary<Sample>;

/** Where samples are made. */
export interface Setting {
  readonly types: TypeTable;
  /** References that may still be followed; from there on a value is as small as it can be. */
  readonly depth: number;
  /** In a union what is undeclared could make another member fit better. */
  readonly bare: boolean;
}

/** A sample that looks the same everywhere. */
export function plain(json: Json): Sample {
  return { value: json, wire: json, sent: json, back: json };
}
