import type fc from "fast-check";
import type { Json, Schema, TypeTable } from "../schema.js";

/** The library that draws values and shrinks them: an optional peer, which whoever makes values hands in. */
export type FastCheck = typeof import("fast-check")["default"];

/** The steps from the outside in, by the names outside: `["items", 0, "price"]`. */
export type Path = readonly (string | number)[];

/** A value as a client sends it. */
export interface Made {
  readonly wire: Json;
  /** The texts in it that must not come back: those of `Secret<T>`. */
  readonly secrets: readonly string[];
}

/** A value that is right but for one place. */
export interface Broken extends Made {
  /** Where it is wrong. */
  readonly at: Path;
  /** What is wrong with it there: `shorter than 2 characters`. */
  readonly why: string;
  /**
   * How many steps of `at` lead to the outermost union around the place; absent where there is none. Which of its members a
   * refused value was meant to be is the decoder's to say, so that the issue may stand anywhere below.
   */
  readonly union?: number;
}

export type Values = fc.Arbitrary<Made>;
export type Breaks = fc.Arbitrary<Broken>;

/** What a text may hold where it is sent. */
export interface TextRules {
  takes(text: string): boolean;
  /** One character, where a type says nothing of its text. */
  readonly unit: fc.Arbitrary<string>;
  /** Whether there can be files beside texts. */
  readonly files?: true;
}

/** Where values are made. */
export interface Making {
  readonly fc: FastCheck;
  readonly types: TypeTable;
  /** References that may still be followed. Where they are used up there are no values, so that a value ends. */
  readonly depth: number;
  /** Present where values are texts and lists of texts, of a path, query, header, cookie or form; in JSON otherwise. */
  readonly text?: TextRules;
  /** Values of what stands inside; `undefined` where none can be made. */
  values(schema: Schema, making: Making): Values | undefined;
  /** The same of values that are wrong in one place; `undefined` where a value cannot be wrong, or it is not known how. */
  breaks(schema: Schema, making: Making): Breaks | undefined;
  /** What is certainly wrong with a value that is sent. */
  misfit(schema: Schema, wire: Json): Misfit | undefined;
}

/**
 * How values of a kind are made, how they are broken, and how it is told that a value is none: a reading of the Schema beside
 * decoder, encoder and JSON Schema.
 */
export interface ValueKind<Kind extends Schema> {
  values(schema: Kind, making: Making): Values | undefined;
  /** Wrong values; all that is right besides is right. */
  breaks(schema: Kind, making: Making): Breaks | undefined;
  /** What is certainly wrong with a value, the first thing found. Where a decoder is lenient, nothing is. */
  misfit(schema: Kind, wire: Json, fitting: Fitting): Misfit | undefined;
}

/** How a value is looked at. */
export interface Fitting {
  readonly types: TypeTable;
  /** A client's value, which may have more forms than the one that is documented; or an answer, which has that one. */
  readonly direction: "input" | "output";
  /** Scalars are texts. */
  readonly isText?: boolean;
  misfit(schema: Schema, wire: Json, fitting: Fitting): Misfit | undefined;
}

export interface Misfit {
  readonly at: Path;
  readonly why: string;
}

/** A value in which nothing is secret. */
export function plain(wire: Json): Made {
  return { wire, secrets: [] };
}

/** A wrong value as a whole. */
export function wrong(wire: Json, why: string): Broken {
  return { wire, secrets: [], at: [], why };
}

export function misfit(why: string): Misfit {
  return { at: [], why };
}

/** The same further inside. */
export function below<Found extends { readonly at: Path }>(step: string | number, found: Found): Found {
  const { union } = found as { readonly union?: number };
  return { ...found, at: [step, ...found.at], ...(union !== undefined && { union: union + 1 }) };
}

/** Any of them; `undefined` of none. */
export function anyOf<Value>(
  { fc }: Making,
  all: readonly (fc.Arbitrary<Value> | undefined)[],
): fc.Arbitrary<Value> | undefined {
  const some = all.filter((each) => each !== undefined);
  return some.length === 0 ? undefined : some.length === 1 ? some[0] : fc.oneof(...some);
}

/** Wrong values, each with what is wrong with it. */
export type Listed = readonly (readonly [wire: Json, why: string])[];

/** Any of those listed. */
export function wrongs({ fc }: Making, all: Listed): Breaks | undefined {
  return all.length === 0 ? undefined : fc.constantFrom(...all.map(([wire, why]) => wrong(wire, why)));
}

/**
 * Those that hold. A filter that nothing passes would draw for ever, so it is tried first.
 * @returns `undefined` where nearly nothing passes.
 */
export function passing<Value>(
  { fc }: Pick<Making, "fc">,
  values: fc.Arbitrary<Value> | undefined,
  holds: (value: Value) => boolean,
): fc.Arbitrary<Value> | undefined {
  if (!values) return undefined;
  const drawn = fc.sample(values, { numRuns: 40, seed: 1 });
  return drawn.filter(holds).length < 2 ? undefined : values.filter(holds);
}
