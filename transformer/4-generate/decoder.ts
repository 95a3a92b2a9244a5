import type { Direction, Schema } from "../schema.js";
import type { TypeFacts } from "./facts.js";
import type { NameFor, Use } from "./late-names.js";
import type { ModuleText } from "./module-text.js";

/**
 * What a value comes as: `decode` from JSON, `coerce` from the strings of a path, query, header or cookie. What
 * decodes also encodes: only dates and their like look different in the handler, and the library tells which way
 * they go. Two functions a type would be a tenth of all text. `encode` is for the few that are faster apart.
 */
export type Mode = "decode" | "encode" | "coerce";

/** The way that values go where names matter: what holds names of the wire is encoded apart. */
export function directionOf({ mode }: Pick<Site, "mode">): Direction {
  return mode === "encode" ? "output" : "input";
}

/** Where a decoder is being written. */
export interface Site {
  readonly module: ModuleText;
  readonly facts: TypeFacts;
  readonly mode: Mode;
  /** What helper functions are named after: `ItemTags`. */
  readonly hint: string;
  /** Decodes what stands inside: handed in, since types of every kind stand in each other. */
  readonly decoderOf: (schema: Schema, site: Site) => Decoder;
}

/**
 * How a type is decoded: an expression of a value, and where the value stands. Every expression is a call of the
 * form `f(value, x, key, …)`; the runtime's `Decode` says what the arguments mean.
 */
export interface Decoder {
  /** All of it in one function, when there is one to pass around. */
  readonly name?: string;
  readonly call: Call;
  /** The value stands twice in a call, first of all at its beginning. */
  readonly twice?: true;
}

export type Call = (value: string, key?: string) => string;

/** A decoder that calls a function, with arguments of its own after the three that all have. */
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

/** The same for values that are converted first. */
export function converting(decoder: Decoder, convert: (value: string) => string): Decoder {
  return { call: (value, key) => decoder.call(convert(value), key) };
}

/** A function that does what a decoder does, written down when there is none yet. */
export function reference(decoder: Decoder, site: Site): string {
  return decoder.name ?? declare(site, decoder.call("v", "k"), (body) => `  return ${body};`);
}

/**
 * A name that says what a function does. One that goes both ways is a copy: of what was sent as the handler has it, or of
 * what the handler has as it is sent.
 */
export function named({ mode, hint }: Pick<Site, "mode" | "hint">): NameFor {
  return (use) => (mode === "decode" ? VERBS[use] : mode) + hint;
}

const VERBS: Readonly<Record<Use, string>> = { input: "decode", output: "encode", both: "copy" };

/** A function for what stands inside: an item, a key, a member. */
export function itemOf(schema: Schema, site: Site, part: string): string {
  const inner = { ...site, hint: site.hint + part };
  return reference(site.decoderOf(schema, inner), inner);
}

/** A function of its own, shared by all whose body is the same. */
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
