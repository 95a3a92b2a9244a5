import type fc from "fast-check";
import type { Json, Schema, TypeTable } from "../schema.js";

/** The library that draws values and shrinks them: an optional peer, which the caller passes in. */
export type FastCheck = typeof import("fast-check")["default"];

/** The steps from the outside in, by wire names: `["items", 0, "price"]`. */
export type Path = readonly (string | number)[];

/** A value as a client sends it. */
export interface Made {
  readonly wire: Json;
  /** The texts in it that must not appear in responses: those of `Secret<T>`. */
  readonly secrets: readonly string[];
}

/** A value that is valid except for one place. */
export interface Broken extends Made {
  /** Where it is wrong. */
  readonly at: Path;
  /** What is wrong with it there: `shorter than 2 characters`. */
  readonly why: string;
  /**
   * How many steps of `at` lead to the outermost union around the place. Absent if there is none. The decoder determines which
   * member a refused value was meant to be, so the issue may be at any depth below.
   */
  readonly union?: number;
}

export type Values = fc.Arbitrary<Made>;
export type Breaks = fc.Arbitrary<Broken>;

/** What a text may contain where it is sent. */
export interface TextRules {
  takes(text: string): boolean;
  /** One character, if a type does not restrict its text. */
  readonly unit: fc.Arbitrary<string>;
  /** Whether there can be files as well as texts. */
  readonly files?: true;
}

/** The context in which values are made. */
export interface Making {
  readonly fc: FastCheck;
  readonly types: TypeTable;
  /** How many references can still be followed. At zero there are no values, so that a value ends. */
  readonly depth: number;
  /** Present if values are texts and lists of texts, in a path, query, header, cookie or form. Otherwise they are JSON. */
  readonly text?: TextRules;
  /** Values of nested types; `undefined` if none can be made. */
  values(schema: Schema, making: Making): Values | undefined;
  /** The same for values that are wrong in one place; `undefined` if a value cannot be wrong, or if it is not known how. */
  breaks(schema: Schema, making: Making): Breaks | undefined;
  /** What is certainly wrong with a value that is sent. */
  misfit(schema: Schema, wire: Json): Misfit | undefined;
}

/**
 * How values of a kind are made and broken, and how a value of another type is recognized. This reads the Schema like decoders,
 * encoders and JSON Schema do.
 */
export interface ValueKind<Kind extends Schema> {
  values(schema: Kind, making: Making): Values | undefined;
  /** Values that are wrong in one place and valid in all others. */
  breaks(schema: Kind, making: Making): Breaks | undefined;
  /** What is certainly wrong with a value: the first problem found. If a decoder is lenient, nothing is. */
  misfit(schema: Kind, wire: Json, fitting: Fitting): Misfit | undefined;
}

/** How a value is examined. */
export interface Fitting {
  readonly types: TypeTable;
  /** A client's value, which may have more forms than the documented one, or a response, which has exactly that form. */
  readonly direction: "input" | "output";
  /** Whether scalars are texts. */
  readonly isText?: boolean;
  misfit(schema: Schema, wire: Json, fitting: Fitting): Misfit | undefined;
}

export interface Misfit {
  readonly at: Path;
  readonly why: string;
}

/** A value without secrets. */
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

/** The same, one step deeper. */
export function below<Found extends { readonly at: Path }>(step: string | number, found: Found): Found {
  const { union } = found as { readonly union?: number };
  return { ...found, at: [step, ...found.at], ...(union !== undefined && { union: union + 1 }) };
}

/** Any of them; `undefined` if there are none. */
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
 * Values that pass the filter. A filter that nothing passes would draw forever, so it is tried first.
 * @returns `undefined` if almost nothing passes.
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
