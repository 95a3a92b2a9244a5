import type { Direction, Schema } from "../schema.js";
import type { TypeFacts } from "./facts.js";
import type { NameFor, Use } from "./late-names.js";
import type { ModuleText } from "./module-text.js";

/**
 * How a value arrives: `decode` from JSON, `coerce` from the strings of a path, query, header or cookie. The functions that
 * decode also encode: only dates and similar types look different in the handler, and the library knows the direction. Two
 * functions for each type would add a tenth to all text. `encode` is for the few types that are faster with separate functions.
 */
export type Mode = "decode" | "encode" | "coerce";

/** The direction of values where names matter: a type with wire names is encoded by a separate function. */
export function directionOf({ mode }: Pick<Site, "mode">): Direction {
  return mode === "encode" ? "output" : "input";
}

/** The place for which a decoder is written. */
export interface Site {
  readonly module: ModuleText;
  readonly facts: TypeFacts;
  readonly mode: Mode;
  /** What helper functions are named after, such as `ItemTags`. */
  readonly hint: string;
  /** Decodes nested types. It is passed in because types of every kind nest in each other. */
  readonly decoderOf: (schema: Schema, site: Site) => Decoder;
}

/**
 * How a type is decoded: an expression of a value and of the value's place. Every expression is a call of the form `f(value, x,
 * key, …)`. The runtime's `Decode` documents the arguments.
 */
export interface Decoder {
  /** A single function that does all of it, if there is one to pass around. */
  readonly name?: string;
  readonly call: Call;
  /** The value appears twice in a call, the first time at its beginning. */
  readonly twice?: true;
}

export type Call = (value: string, key?: string) => string;

/** A decoder that calls a function, with its own arguments after the three that all decoders have. */
export function calling(name: string, ...more: readonly (string | number | undefined)[]): Decoder {
  const own = more.map(String);
  while (own.at(-1) === "undefined") own.pop();
  const call: Call = (value, key = "undefined") => {
    const args = [value, "x", key, ...own];
    while (args.at(-1) === "undefined") args.pop();
    return `${name}(${args.join(", ")})`;
  };
  return own.length === 0 ? { name, call } : { call };
}

/** The same decoder for values that are converted first. */
export function converting(decoder: Decoder, convert: (value: string) => string): Decoder {
  return { call: (value, key) => decoder.call(convert(value), key) };
}

/** A function that does the same as a decoder. It is declared if there is none yet. */
export function reference(decoder: Decoder, site: Site): string {
  return decoder.name ?? declare(site, decoder.call("v", "k"), (body) => `  return ${body};`);
}

/**
 * A name that says what a function does. A function for both directions makes a copy: of the input as the handler gets it, or of
 * the handler's value as it is sent.
 */
export function named({ mode, hint }: Pick<Site, "mode" | "hint">): NameFor {
  return (use) => (mode === "decode" ? VERBS[use] : mode) + hint;
}

const VERBS: Readonly<Record<Use, string>> = { input: "decode", output: "encode", both: "copy" };

/** A function for a nested type: an item, a key, a member. */
export function itemOf(schema: Schema, site: Site, part: string): string {
  const inner = { ...site, hint: site.hint + part };
  return reference(site.decoderOf(schema, inner), inner);
}

/** A separate function, shared by all decoders with the same body. */
export function declare(
  site: Site,
  body: string,
  render: (body: string) => string,
  nameFor: NameFor = named(site),
): string {
  return site.module.declare(
    "function",
    body,
    nameFor,
    (name) => `function ${name}(v, x, k) {\n${render(body)}\n}`,
  );
}
