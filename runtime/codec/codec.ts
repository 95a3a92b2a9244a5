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
 * A type that travels without a request: what was compiled for it. Made with {@link codec}. Its functions can be passed on
 * without it: `lines.map(orders.parse)`.
 * @example
 * ```ts
 * const orders: Codec<Order[]> = codec<Order[]>();
 * const list = orders.parse("[]");
 * ```
 */
export interface Codec<T> {
  /**
   * Makes a `T` of plain data, as a route does of a JSON body: what was declared is checked, converted and copied, and
   * properties that nobody declared are dropped. The value is left as it is, and nothing of it is in the result.
   * @throws DecodeError with everything that is wrong, up to a hundred issues.
   */
  decode(value: unknown): T;
  /** The same without an exception: `const { value, issues } = orders.tryDecode(data)`. */
  tryDecode(value: unknown): Decoded<T>;
  /**
   * Makes a `T` of JSON text.
   * @param text characters, or UTF-8 as it came from a file or a queue.
   * @throws DecodeError as {@link Codec.decode}, and with a `json_invalid` issue for what is no JSON.
   */
  parse(text: string | Uint8Array): T;
  /** The same without an exception. */
  tryParse(text: string | Uint8Array): Decoded<T>;
  /**
   * Makes plain data of a `T`, as a route does of a result: its declared properties only, a `Date` as its text. It is what
   * `JSON.parse(stringify(value))` says, and shares nothing with the value.
   * @throws EncodeError when the value is not what was declared.
   */
  encode(value: T): Encoded<T>;
  /**
   * Makes JSON text of a `T`.
   * @throws EncodeError when the value is not what was declared.
   */
  stringify(value: T): string;
  /**
   * The JSON Schema of the type, with all that it refers to: a new object for each call.
   * @param side what is decoded (`input`, the default) or what is encoded (`output`): a property with a default may be absent
   *   from the one and is in the other.
   * @param dialect default `2020-12`.
   */
  jsonSchema(side?: "input" | "output", dialect?: JsonSchemaDialect): JsonSchema;
  /** Standard Schema 1 and its JSON Schema extension: what takes a schema of any library takes a codec. */
  readonly "~standard": StandardProps<T>;
}

/**
 * How a codec differs from the rest of the program.
 * @example const orders = codec<Order>({ wire: "snake_case" });
 */
export interface CodecOptions {
  /**
   * The style of names outside, in the place of `"countersign": { "wire": … }` in `package.json`; a literal. Names that properties or
   * types were given (`@name`, `@wire`) stay.
   */
  readonly wire?: WireStyle;
}

/**
 * Compiles a type for everything that is not a request: a queue's message, a webhook, a file, the answer of a language
 * model. A module that calls it must be compiled by Countersign, as one with routes.
 * @typeParam T a type whose values travel as JSON, written out: not a type parameter.
 * @param options how names are written, where that is not as in the rest of the program.
 * @returns the codec of the type; it keeps nothing, and one can serve a whole program.
 * @throws Error when the module was not compiled.
 * @example
 * export const orders = codec<Order[]>();
 * const received = orders.parse(await readFile("orders.json"));
 */
export function codec<T>(options?: CodecOptions): Codec<T>;
export function codec<T>(...given: readonly unknown[]): Codec<T> {
  const compiled = compiledArgument<CompiledCodec>(given, {
    called: codec,
    text: "codec<T>()",
    why: "The decoder of a type is made from the type, which only the compiler can read.",
    member: "data",
    name: ({ type, source }) => `codec<${type}>() (${source})`,
  });
  return createCodec(compiled);
}

/** The codec that a compiled call returns. */
export function createCodec<T>(compiled: CompiledCodec): Codec<T> {
  const { type, decode, take, data, endless } = compiled;
  const tryDecode = (value: unknown) => decodedBy<T>(decode, value, Issues.unused().copying());
  const tryParse = (text: unknown): Decoded<T> => {
    const read = readText(text, endless === true);
    // Nobody else has what was parsed.
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
    // It is said once where both sides look the same.
    const message = (side === "output" && sends?.text) || receives?.text;
    return standaloneSchema(message?.schema ?? {}, compiled.components(), dialect);
  };
}

/** Decoders recurse as the types do, so a value can be nested too deep for the stack. */
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

/** Issues were just made, and are nobody else's. */
function fromValue(issues: readonly Issue[]): readonly Issue[] {
  for (const { loc } of issues) loc.shift();
  return issues;
}

/** pydantic's for what comes back to itself, or is nested without end. A new one each time: whoever is given it may change it. */
const recursion = (): Issue =>
  issueOf("recursion_loop", [], "Recursion error - cyclic reference detected", null);

/** `JSON.stringify` of what comes back to itself, in the words of V8, JavaScriptCore and SpiderMonkey. */
function isCircle(error: unknown): boolean {
  return error instanceof TypeError && /circular|cyclic/i.test(error.message);
}
