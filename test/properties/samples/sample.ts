import type fc from "fast-check";
import type { Json, Schema, TypeTable } from "../../../transformer/schema.js";

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

/** Of a type that is a text in JSON. */
export interface Parsed {
  readonly samples: Samples;
  /** A text that a default may be. */
  readonly text: string;
  /** What the handler has of a text. */
  readonly back: (text: string) => unknown;
}

/** Where samples are made. */
export interface Setting {
  readonly types: TypeTable;
  /** References that may still be followed; from there on a value is as small as it can be. */
  readonly depth: number;
  /** In a union what is undeclared could make another member fit better. */
  readonly bare: boolean;
  /** Makes samples of what stands inside: handed in, since types of every kind stand in each other. */
  readonly samplesOf: (schema: Schema, setting: Setting) => Samples;
}

/** A sample that looks the same everywhere. */
export function plain(json: Json): Sample {
  return { value: json, wire: json, sent: json, back: json };
}
