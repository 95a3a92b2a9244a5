import type { tags } from "@typia/interface";
import type { FormatName } from "./contract/formats.js";
import type {
  FormatTagsWith,
  NumberTagsWith,
  PatternTagsWith,
  SizeTagsWith,
  TypeTagsWith,
  UniqueTagsWith,
} from "./tags/with-message.js";
import type {
  FormatTags,
  NumberTags,
  NumericType,
  PatternTags,
  SizeTags,
  Tags,
  TypeTags,
  UniqueTags,
} from "./tags/written.js";

/**
 * Types that describe a value more precisely than TypeScript can. They exist only for the compiler: handlers see plain `T`.
 * Constraints are typia's tag types under shorter names, so that both vocabularies mean the same.
 */

// Numbers

/**
 * A whole number that a JavaScript number holds exactly (±(2^53 − 1)).
 * @example interface Shown { count: Int }
 */
export type Int = number & Tags["int"];
/**
 * A whole number from 0.
 * @example interface Shown { count: Uint }
 */
export type Uint = Int & NumberTags<0>["min"];
/**
 * −2^31 … 2^31 − 1.
 * @example interface Shown { count: Int32 }
 */
export type Int32 = number & Tags["int32"];
/**
 * 0 … 2^32 − 1.
 * @example interface Shown { count: Uint32 }
 */
export type Uint32 = number & Tags["uint32"];
/**
 * −2^63 … 2^63 − 1.
 * @example interface Shown { count: Int64 }
 */
export type Int64 = bigint & Tags["int64"];
/**
 * 0 … 2^64 − 1.
 * @example interface Shown { count: Uint64 }
 */
export type Uint64 = bigint & Tags["uint64"];
/**
 * A number that a 32-bit float can hold.
 * @example interface Shown { share: Float }
 */
export type Float = number & Tags["float"];
/**
 * `number & Type<"int32", "A whole number, please">`: the types above, with your own message.
 * @example interface Shown { count: number & Type<"int32"> }
 */
export type Type<Name extends NumericType, Message extends string = never> = [Message] extends [never]
  ? TypeTags<Name>["type"]
  : TypeTagsWith<Name, Message>["type"];
/**
 * The minimum value.
 * @example interface Shown { age: Int & Min<18, "You have to be of age"> }
 */
export type Min<N extends number | bigint, Message extends string = never> = [Message] extends [never]
  ? NumberTags<N>["min"]
  : NumberTagsWith<N, Message>["min"];
/**
 * The maximum value.
 * @example interface Shown { stars: Int & Max<5> }
 */
export type Max<N extends number | bigint, Message extends string = never> = [Message] extends [never]
  ? NumberTags<N>["max"]
  : NumberTagsWith<N, Message>["max"];
/**
 * Greater than this value.
 * @example interface Shown { price: number & ExclusiveMin<0> }
 */
export type ExclusiveMin<N extends number | bigint, Message extends string = never> = [Message] extends [
  never,
]
  ? NumberTags<N>["exclusiveMin"]
  : NumberTagsWith<N, Message>["exclusiveMin"];
/**
 * Less than this value.
 * @example interface Shown { share: number & ExclusiveMax<1> }
 */
export type ExclusiveMax<N extends number | bigint, Message extends string = never> = [Message] extends [
  never,
]
  ? NumberTags<N>["exclusiveMax"]
  : NumberTagsWith<N, Message>["exclusiveMax"];
/**
 * A multiple of this value.
 * @example interface Shown { cents: Int & MultipleOf<5> }
 */
export type MultipleOf<N extends number | bigint, Message extends string = never> = [Message] extends [never]
  ? NumberTags<N>["multipleOf"]
  : NumberTagsWith<N, Message>["multipleOf"];

// Strings

/**
 * Length in Unicode code points, as JSON Schema counts.
 * @example interface Shown { name: string & MinLength<1> }
 */
export type MinLength<N extends number, Message extends string = never> = [Message] extends [never]
  ? SizeTags<N>["minLength"]
  : SizeTagsWith<N, Message>["minLength"];
/**
 * Length in Unicode code points, as JSON Schema counts.
 * @example interface Shown { name: string & MaxLength<50> }
 */
export type MaxLength<N extends number, Message extends string = never> = [Message] extends [never]
  ? SizeTags<N>["maxLength"]
  : SizeTagsWith<N, Message>["maxLength"];
/**
 * An ECMA-262 regular expression that must be found in the string; anchor it with `^` and `$` to match all of it.
 * @example interface Shown { code: string & Pattern<"^[A-Z]{3}$"> }
 */
export type Pattern<Source extends string, Message extends string = never> = [Message] extends [never]
  ? PatternTags<Source>["pattern"]
  : PatternTagsWith<Source, Message>["pattern"];
/**
 * One of the formats in `docs/constraints.md`: `Format<"uri">`.
 * @example interface Shown { link: string & Format<"uri"> }
 */
export type Format<Name extends FormatName, Message extends string = never> = [Message] extends [never]
  ? FormatTags<Name>["format"]
  : FormatTagsWith<Name, Message>["format"];
/**
 * An email address, which stays a string.
 * @example interface Shown { address: Email }
 */
export type Email = string & Tags["email"];
/**
 * A UUID, which stays a string.
 * @example interface Shown { id: Uuid }
 */
export type Uuid = string & Tags["uuid"];
/**
 * A URL of `http`, `https` or `ftp`, which stays a string; write `URL` to get a `URL`.
 * @example interface Shown { page: Url }
 */
export type Url = string & Tags["url"];
/**
 * A URI (RFC 3986), which stays a string.
 * @example interface Shown { link: Uri }
 */
export type Uri = string & Tags["uri"];
/**
 * The name of a host (RFC 1123).
 * @example interface Shown { host: Hostname }
 */
export type Hostname = string & Tags["hostname"];
/**
 * An IPv4 address.
 * @example interface Shown { address: Ipv4 }
 */
export type Ipv4 = string & Tags["ipv4"];
/**
 * An IPv6 address.
 * @example interface Shown { address: Ipv6 }
 */
export type Ipv6 = string & Tags["ipv6"];
/**
 * An RFC 3339 date-time that stays a string; write `Date` to get a `Date`.
 * @example interface Shown { at: DateTime }
 */
export type DateTime = string & Tags["dateTime"];
/**
 * A calendar date, `2026-02-28`.
 * @example interface Shown { day: DateOnly }
 */
export type DateOnly = string & Tags["dateOnly"];
/**
 * A time of day, `10:30:00Z`, which stays a string.
 * @example interface Shown { opens: Time }
 */
export type Time = string & Tags["time"];
/**
 * A duration as RFC 3339 adopts it from ISO 8601, `P1DT2H`.
 * @example interface Shown { every: Duration }
 */
export type Duration = string & Tags["duration"];

// Arrays and objects

/**
 * The minimum number of items.
 * @example interface Shown { tags: string[] & MinItems<1> }
 */
export type MinItems<N extends number, Message extends string = never> = [Message] extends [never]
  ? SizeTags<N>["minItems"]
  : SizeTagsWith<N, Message>["minItems"];
/**
 * The maximum number of items.
 * @example interface Shown { tags: string[] & MaxItems<9> }
 */
export type MaxItems<N extends number, Message extends string = never> = [Message] extends [never]
  ? SizeTags<N>["maxItems"]
  : SizeTagsWith<N, Message>["maxItems"];
/**
 * No duplicate items.
 * @example interface Shown { tags: string[] & UniqueItems }
 */
export type UniqueItems<Value extends boolean = true, Message extends string = never> = [Message] extends [
  never,
]
  ? UniqueTags<Value>["uniqueItems"]
  : UniqueTagsWith<Value, Message>["uniqueItems"];
/**
 * Refuses undeclared properties (FastAPI's `extra="forbid"`) instead of dropping them.
 * @example app.post("/items", (item: Strict<Item>): Item => item);
 */
export type Strict<T extends object> = T & { readonly "countersign.strict"?: true };

// Anything

/**
 * The value if the property is absent. For `null`, arrays and objects, write `@default` in JSDoc.
 * @example interface Shown { limit: Int & Default<10> }
 */
export type Default<V extends boolean | bigint | number | string> = tags.Default<V>;
/**
 * A value that the document shows.
 * @example interface Shown { name: string & Example<"Lamp"> }
 */
export type Example<V extends boolean | bigint | number | string | object | unknown[] | null> =
  tags.Example<V>;
/**
 * The name of a property on the wire: in JSON, queries, forms and headers, in the document, and in the `loc` of its issues. In
 * the handler, it keeps its declared name. `@name first_name` in its comment does the same.
 *
 * @example
 * ```ts
 * interface User {
 *   firstName: string & Name<"first_name">;
 * }
 * ```
 */
export type Name<N extends string> = Tag<{ target: TagTarget; kind: "name"; value: N }>;
/**
 * Several examples by name. The document shows the values.
 * @example interface Shown { name: string & Examples<{ short: "Lamp"; long: "Reading lamp" }> }
 */
export type Examples<
  V extends Record<string, boolean | bigint | number | string | object | unknown[] | null>,
> = tags.Examples<V>;
/**
 * The media type of a string's content: `"image/png"`. It is documented and not checked.
 * @example interface Shown { picture: string & ContentMediaType<"image/png"> }
 */
export type ContentMediaType<Name extends string> = tags.ContentMediaType<Name>;
/**
 * Keywords for the schema of the type in the document.
 * @example interface Shown { name: string & JsonSchemaPlugin<{ "x-widget": "textarea" }> }
 */
export type JsonSchemaPlugin<Schema extends object> = tags.JsonSchemaPlugin<Schema>;
/**
 * A literal with a title and a description in the document.
 * @example interface Shown { level: Constant<1, { title: "Low" }> | Constant<2, { title: "High" }> }
 */
export type Constant<
  V extends boolean | bigint | number | string,
  About extends { title?: string | undefined; description?: string | undefined },
> = tags.Constant<V, About>;
/**
 * Your own constraint, like typia's `TagBase`.
 * @example type Even = number & Tag<{ target: "number"; kind: "even"; validate: "$input % 2 === 0" }>;
 */
export type Tag<Properties extends TagProperties> = { "typia.tag"?: Properties };
/**
 * typia's name for {@link Tag}, for types that were written for typia.
 * @example
 * ```ts
 * type Even = number & TagBase<{ target: "number"; kind: "even"; validate: "$input % 2 === 0" }>;
 * ```
 */
export type TagBase<Properties extends TagProperties> = Tag<Properties>;
/**
 * The properties of a {@link Tag}.
 * @example const even: TagProperties = { target: "number", kind: "even", validate: "$input % 2 === 0" };
 */
export interface TagProperties {
  /** The types it applies to. */
  target: TagTarget;
  kind: string;
  value?: boolean | bigint | number | string | undefined;
  /** A JavaScript expression that is true for a valid `$input`, or one for each type. */
  validate?: string | { [target in TagTarget]?: string };
  /** The message for an invalid value. */
  message?: string;
  /** Keywords for the schema of the type in the document. */
  schema?: object;
}
/**
 * Checked by your own exported function, which gets the value as the handler does, if everything else about it is valid. The
 * function returns `true`, or a message, which becomes the issue's `msg`. An error thrown in it is a mistake in the function, and
 * results in a 500.
 * @example
 * export const isSku = (text: string): true | string => checksum(text) === 0 || "No such SKU";
 * type Sku = string & Check<typeof isSku>;
 */
export type Check<F extends (value: never) => boolean | string> = { readonly "countersign.check"?: F };
/**
 * A `T` in the handler and a `W` on the wire, converted by an exported codec: for classes from libraries, which have no `toJSON`
 * and `static fromJSON`. An error that `decode` throws states what is wrong with the value. A type alias of an object names its
 * schema in the document.
 * @example
 * export const decimals = { decode: (text: string) => new Decimal(text), encode: (value: Decimal) => value.toString() };
 * type Amount = Wire<Decimal, string, typeof decimals>;
 */
export type Wire<T, W, Codec extends { decode(wire: W): T; encode(value: T): W }> = T & {
  readonly "countersign.wire"?: [wire: W, codec: Codec];
};
/**
 * A schema of zod, valibot, arktype and other libraries, as Standard Schema 1 defines it (https://standardschema.dev).
 * @example const schema: AnyStandardSchema = { "~standard": { validate: (value) => ({ value }) } };
 */
export interface AnyStandardSchema {
  readonly "~standard": {
    readonly types?: { readonly input: unknown; readonly output: unknown } | undefined;
    readonly validate: (value: unknown) => unknown;
  };
}
/**
 * Decoded by an exported schema of a library, with the library's messages, and documented by its types. Constraints that only the
 * library knows, such as a length, are not in the document.
 * @example
 * export const user = z.object({ name: z.string().min(1) });
 * app.post("/users", (body: Schema<typeof user>): string => body.name);
 */
export type Schema<S extends AnyStandardSchema> = Validated<S, TypesOf<S>["input"], TypesOf<S>["output"]>;
type TypesOf<S extends AnyStandardSchema> = NonNullable<S["~standard"]["types"]>;
type Validated<S, Input, Output, Part = Output> = Part extends null | undefined
  ? Part
  : Part & { readonly "countersign.schema"?: [schema: S, input: Input, output: Output] };
type TagTarget = "boolean" | "bigint" | "number" | "string" | "array" | "object";
/**
 * Never echoed in an error, logged, or shown as an example.
 * @example interface Shown { password: Secret<string & MinLength<8>> }
 */
export type Secret<T> = T & (Tags["secret"] | Extract<T, null | undefined>);
