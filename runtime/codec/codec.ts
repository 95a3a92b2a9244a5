import type { JsonSchemaDialect } from "../assembly/json-schema/dialects.js";
import { standaloneSchema } from "../assembly/json-schema/standalone.js";
import { compiledArgument } from "../compiled-argument.js";
import { type CompiledCodec, type DecodeValue, VALUE } from "../contract/codec.js";
import type { JsonSchema } from "../contract/component.js";
import { type Issue, issueOf } from "../contract/issue.js";
import type { WireStyle } from "../contract/wire-style.js";
import { Issues } from "../generated/issues.js";
import { isStackOverflow } from "../request/decoded.js";
import { toJson } from "../result/to-json.js";
import { DecodeError, EncodeError } from "./decode-error.js";
import type { Decoded } from "./decoded.js";
import type { Encoded } from "./encoded.js";
import { readText } from "./read-text.js";
import { type StandardProps, standardProps } from "./standard-schema.js";

/**
 * The compiled functions of a type that is sent without a request. Created with {@link codec}. Its functions can be passed on
 * without it: `lines.map(orders.parse)`.
 * @example
 * ```ts
 * const orders: Codec<Order[]> = codec<Order[]>();
 * const list = orders.parse("[]");
 * ```
 */
export interface Codec<T> {
  /**
   * Returns a `T` from plain data, as a route decodes a JSON body: declared properties are checked, converted and copied, and
   * undeclared properties are dropped. The value is not changed, and the result shares nothing with it.
   * @throws DecodeError with everything that is wrong, up to a hundred issues.
   */
  decode(value: unknown): T;
  /** Like `decode`, without an exception: `const { value, issues } = orders.tryDecode(data)`. */
  tryDecode(value: unknown): Decoded<T>;
  /**
   * Returns a `T` from JSON text.
   * @param text characters, or UTF-8 from a file or a queue.
   * @throws DecodeError as {@link Codec.decode}, and with a `json_invalid` issue for text that is not JSON.
   */
  parse(text: string | Uint8Array): T;
  /** Like `parse`, without an exception. */
  tryParse(text: string | Uint8Array): Decoded<T>;
  /**
   * Returns plain data from a `T`, as a route encodes a result: only its declared properties, a `Date` as its text. It equals
   * `JSON.parse(stringify(value))`, and shares nothing with the value.
   * @throws EncodeError if the value is not as declared.
   */
  encode(value: T): Encoded<T>;
  /**
   * Returns a `T` as JSON text.
   * @throws EncodeError if the value is not as declared.
   */
  stringify(value: T): string;
  /**
   * Returns the JSON Schema of the type, with everything it refers to: a new object for each call.
   * @param side what is decoded (`input`, the default) or what is encoded (`output`): a property with a default is optional in
   * the input and required in the output.
   * @param dialect default `2020-12`.
   */
  jsonSchema(side?: "input" | "output", dialect?: JsonSchemaDialect): JsonSchema;
  /** Standard Schema 1 and its JSON Schema extension: code that accepts a schema of any library also accepts a codec. */
  readonly "~standard": StandardProps<T>;
}

/**
 * How a codec differs from the rest of the program.
 * @example const orders = codec<Order>({ wire: "snake_case" });
 */
export interface CodecOptions {
  /**
   * The style of names on the wire, instead of `"countersign": { "wire": … }` in `package.json`; a literal. Explicit names of
   * properties or types (`@name`, `@wire`) stay.
   */
  readonly wire?: WireStyle;
}

/**
 * Compiles a type for everything that is not a request: a queue's message, a webhook, a file, a language model's response. A
 * module that calls it must be compiled by Countersign, like one with routes.
 * @typeParam T a type whose values travel as JSON, written out: not a type parameter.
 * @param options how names are written, if not as in the rest of the program.
 * @returns the codec of the type. It has no state, and one codec can serve a whole program.
 * @throws Error if the module was not compiled.
 * @example
 * export const orders = codec<Order[]>();
 * const received = orders.parse(await readFile("orders.json"));
 */
export function codec<T>(options?: CodecOptions): Codec<T>;
export function codec<T>(...given: readonly unknown[]): Codec<T> {
  const compiled = compiledArgument<CompiledCodec>(given, {
    called: codec,
    text: "codec<T>()",
    why: "The decoder is generated from the type, which only the compiler can read.",
    member: "data",
    name: ({ type, source }) => `codec<${type}>() (${source})`,
  });
  return createCodec(compiled);
}

/** Creates the codec that a compiled call returns. */
export function createCodec<T>(compiled: CompiledCodec): Codec<T> {
  const { type, decode, take, data, endless } = compiled;
  const tryDecode = (value: unknown) => decodedBy<T>(decode, value, Issues.unused().copying());
  const tryParse = (text: unknown): Decoded<T> => {
    const read = readText(text, endless === true);
    // No other code has the parsed value.
    return read.issue ? { issues: [read.issue] } : decodedBy(take ?? decode, read.value, Issues.unused());
  };
  const orThrow = ({ value, issues }: Decoded<T>): T => {
    if (issues) throw new DecodeError(issues, type);
    return value;
  };
  const refusal = (issues: readonly Issue[]) => new EncodeError(issues, type);
  const stringify = (value: T): string => {
    try {
      return toJson(value, data, "validate", refusal);
    } catch (error) {
      if (isStackOverflow(error) || isCircle(error)) throw refusal([recursion()]);
      throw error;
    }
  };
  const jsonSchema = schemasOf(compiled);
  return {
    decode: (value) => orThrow(tryDecode(value)),
    tryDecode: (value) => tryDecode(value),
    parse: (text) => orThrow(tryParse(text)),
    tryParse: (text) => tryParse(text),
    encode: (value) => JSON.parse(stringify(value)),
    stringify: (value) => stringify(value),
    jsonSchema,
    "~standard": standardProps(tryDecode, jsonSchema),
  };
}

function schemasOf(compiled: CompiledCodec): Codec<unknown>["jsonSchema"] {
  return (side = "input", dialect = "2020-12") => {
    const { receives, sends } = compiled.document().messages ?? {};
    // It is stored once if both sides look the same.
    const message = (side === "output" && sends?.text) || receives?.text;
    return standaloneSchema(message?.schema ?? {}, compiled.components(), dialect);
  };
}

/** Decoders recurse like the types, so a value can be nested too deep for the stack. */
function decodedBy<T>(decode: DecodeValue, value: unknown, found: Issues): Decoded<T> {
  try {
    const decoded = decode(value, found, VALUE);
    if (found.count > 0) return { issues: fromValue(found.issues) };
    found.release();
    // The compiler made `decode` for `T`.
    return { value: decoded as T };
  } catch (error) {
    if (!isStackOverflow(error)) throw error;
    return { issues: [recursion()] };
  }
}

/** The issues were just made, and no other code has them. */
function fromValue(issues: readonly Issue[]): readonly Issue[] {
  for (const { loc } of issues) loc.shift();
  return issues;
}

/**
 * pydantic's issue for a value that contains itself, or is nested without end. A new one each time, because the caller may change
 * it.
 */
const recursion = (): Issue =>
  issueOf("recursion_loop", [], "Recursion error - cyclic reference detected", null);

/** The errors of `JSON.stringify` for a circular value, in V8, JavaScriptCore and SpiderMonkey. */
function isCircle(error: unknown): boolean {
  return error instanceof TypeError && /circular|cyclic/i.test(error.message);
}
