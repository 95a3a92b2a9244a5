import type { tags } from "@typia/interface";
import type { FormatName } from "./contract/formats.js";
import type { Limit } from "./contract/limit.js";
import type { FileReply } from "./result/file-reply.js";
import type { ServerSentEvent } from "./result/server-sent-event.js";

/**
 * The types users write in signatures. They exist only for the compiler: no handler sees anything but its plain `T`.
 * Constraints are typia's tag types under shorter names, so that both vocabularies mean the same.
 */

/** A tag, and what is said of a value that breaks it. */
type Saying<Tag extends { readonly "typia.tag"?: object }, Message extends string> = [Message] extends [never]
  ? Tag
  : { "typia.tag"?: NonNullable<Tag["typia.tag"]> & { message: Message } };

// Numbers

type WholeNumber = tags.TagBase<{
  target: "number";
  kind: "type";
  value: "int";
  validate: "Number.isSafeInteger($input)";
  exclusive: true;
  schema: { type: "integer" };
}>;

/** A whole number that a JavaScript number holds exactly (±(2^53 − 1)). */
export type Int = number & WholeNumber;
/** A whole number from 0. */
export type Uint = Int & tags.Minimum<0>;
/** −2^31 … 2^31 − 1. */
export type Int32 = number & tags.Type<"int32">;
/** 0 … 2^32 − 1. */
export type Uint32 = number & tags.Type<"uint32">;
/** −2^63 … 2^63 − 1. */
export type Int64 = bigint & tags.Type<"int64">;
/** 0 … 2^64 − 1. */
export type Uint64 = bigint & tags.Type<"uint64">;
/** A number that a 32-bit float can hold. */
export type Float = number & tags.Type<"float">;
/** `number & Type<"int32", "A whole number, please">`: the types above, with words of their own. */
export type Type<
  Name extends "int" | "int32" | "uint32" | "int64" | "uint64" | "float" | "double",
  Message extends string = never,
> = Saying<Name extends "int" ? WholeNumber : tags.Type<Exclude<Name, "int">>, Message>;
export type Min<N extends number | bigint, Message extends string = never> = Saying<tags.Minimum<N>, Message>;
export type Max<N extends number | bigint, Message extends string = never> = Saying<tags.Maximum<N>, Message>;
export type ExclusiveMin<N extends number | bigint, Message extends string = never> = Saying<
  tags.ExclusiveMinimum<N>,
  Message
>;
export type ExclusiveMax<N extends number | bigint, Message extends string = never> = Saying<
  tags.ExclusiveMaximum<N>,
  Message
>;
export type MultipleOf<N extends number | bigint, Message extends string = never> = Saying<
  tags.MultipleOf<N>,
  Message
>;

// Strings

/** Length in Unicode code points, as JSON Schema counts. */
export type MinLength<N extends number, Message extends string = never> = Saying<tags.MinLength<N>, Message>;
/** Length in Unicode code points, as JSON Schema counts. */
export type MaxLength<N extends number, Message extends string = never> = Saying<tags.MaxLength<N>, Message>;
/** An ECMA-262 regular expression that must be found in the string; anchor it with `^` and `$` to match all of it. */
export type Pattern<Source extends string, Message extends string = never> = Saying<
  tags.Pattern<Source>,
  Message
>;
/** One of the formats in `docs/constraints.md`: `Format<"uri">`. */
export type Format<Name extends FormatName, Message extends string = never> = Saying<
  FormatTag<Name>,
  Message
>;
/** typia's tag where typia knows the format. */
type FormatTag<Name extends FormatName> = [Name] extends [tags.Format.Value]
  ? tags.Format<Name>
  : Tag<{ target: "string"; kind: "format"; value: Name }>;
export type Email = string & tags.Format<"email">;
export type Uuid = string & tags.Format<"uuid">;
export type Url = string & tags.Format<"url">;
export type Uri = string & tags.Format<"uri">;
export type Hostname = string & tags.Format<"hostname">;
export type Ipv4 = string & tags.Format<"ipv4">;
export type Ipv6 = string & tags.Format<"ipv6">;
/** An RFC 3339 date-time that stays a string; write `Date` to get a `Date`. */
export type DateTime = string & tags.Format<"date-time">;
/** A calendar date, `2026-02-28`. */
export type DateOnly = string & tags.Format<"date">;
export type Time = string & tags.Format<"time">;
/** A duration as RFC 3339 takes it from ISO 8601, `P1DT2H`. */
export type Duration = string & tags.Format<"duration">;

// Arrays and objects

export type MinItems<N extends number, Message extends string = never> = Saying<tags.MinItems<N>, Message>;
export type MaxItems<N extends number, Message extends string = never> = Saying<tags.MaxItems<N>, Message>;
export type UniqueItems<Value extends boolean = true, Message extends string = never> = Saying<
  tags.UniqueItems<Value>,
  Message
>;
/** Refuses undeclared properties (FastAPI's `extra="forbid"`) instead of dropping them. */
export type Strict<T extends object> = T & { readonly "countersign.strict"?: true };

// Anything

/** Fills the property when it is absent. For `null`, arrays and objects write `@default` in JSDoc. */
export type Default<V extends boolean | bigint | number | string> = tags.Default<V>;
export type Example<V extends boolean | bigint | number | string | object | unknown[] | null> =
  tags.Example<V>;
/**
 * The name of a property outside: in JSON, queries, forms and headers, in the document, and in the `loc` of what is wrong with it.
 * In the handler it is called as it is declared. `@name first_name` in its comment says the same.
 *
 * @example
 * ```ts
 * interface User {
 *   firstName: string & Name<"first_name">;
 * }
 * ```
 */
export type Name<N extends string> = Tag<{ target: TagTarget; kind: "name"; value: N }>;
/** Several by name; the document shows the values. */
export type Examples<
  V extends Record<string, boolean | bigint | number | string | object | unknown[] | null>,
> = tags.Examples<V>;
/** What a string holds: `"image/png"`. It is documented and not looked at. */
export type ContentMediaType<Name extends string> = tags.ContentMediaType<Name>;
/** Keywords for the type's schema in the document. */
export type JsonSchemaPlugin<Schema extends object> = tags.JsonSchemaPlugin<Schema>;
/** A literal with a title and a description in the document. */
export type Constant<
  V extends boolean | bigint | number | string,
  About extends { title?: string | undefined; description?: string | undefined },
> = tags.Constant<V, About>;
/** A constraint of your own, as typia's `TagBase`. */
export type Tag<Properties extends TagProperties> = { "typia.tag"?: Properties };
/**
 * typia's name for {@link Tag}, for types that were written for typia.
 * @example
 * ```ts
 * type Even = number & TagBase<{ target: "number"; kind: "even"; validate: "$input % 2 === 0" }>;
 * ```
 */
export type TagBase<Properties extends TagProperties> = Tag<Properties>;
/** What {@link Tag} says. */
export interface TagProperties {
  /** The types it is about. */
  target: TagTarget;
  kind: string;
  value?: boolean | bigint | number | string | undefined;
  /** A JavaScript expression that is true of a good `$input`, or one for each type. */
  validate?: string | { [target in TagTarget]?: string };
  /** What is said of a value that is not. */
  message?: string;
  /** Keywords for the type's schema in the document. */
  schema?: object;
}
/**
 * Checked by an exported function of yours, with the value as the handler has it, once everything else about it is right. It returns
 * `true`, or says what is wrong: that is the issue's `msg`. What it throws is thrown: a mistake in it is a 500.
 * @example
 * export const isSku = (text: string): true | string => checksum(text) === 0 || "No such SKU";
 * type Sku = string & Check<typeof isSku>;
 */
export type Check<F extends (value: never) => boolean | string> = { readonly "countersign.check"?: F };
/**
 * A `T` in the handler and a `W` on the wire, by way of an exported codec: for classes of others, which have no `toJSON` and
 * `static fromJSON` to say it. What `decode` throws is what is wrong with the value. An alias of an object's gives it its name in
 * the document.
 * @example
 * export const decimals = { decode: (text: string) => new Decimal(text), encode: (value: Decimal) => value.toString() };
 * type Amount = Wire<Decimal, string, typeof decimals>;
 */
export type Wire<T, W, Codec extends { decode(wire: W): T; encode(value: T): W }> = T & {
  readonly "countersign.wire"?: [wire: W, codec: Codec];
};
/** A schema of zod, valibot, arktype and others, as Standard Schema 1 has it (https://standardschema.dev). */
export interface AnyStandardSchema {
  readonly "~standard": {
    readonly types?: { readonly input: unknown; readonly output: unknown } | undefined;
    readonly validate: (value: unknown) => unknown;
  };
}
/**
 * Decoded by an exported schema of a library, in the library's words, and documented by its types: what only the library
 * knows, such as a length, is not in the document.
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
/** Never echoed in an error, logged, or shown as an example. */
export type Secret<T> = T extends null | undefined ? T : T & { readonly "countersign.secret"?: true };

// Where a parameter comes from. Plain aliases of `T`, followed by the compiler through other aliases.

/** A path parameter, `Name` when it differs from the parameter's own. */
export type Path<T, Name extends string = never> = Marked<T, Name>;
/**
 * A query parameter; of an object type, one for each property.
 * @example
 * (ids: Query<Int[], { style: "comma" }>)          // ids=1,2
 * (filter: Query<Filter, { style: "deepObject" }>) // filter[price][gte]=5
 */
export type Query<T, Options extends string | QueryOptions = never> = Marked<T, Options>;

/** How a query parameter is written, where not under its own name and one value for each member of a list. */
export interface QueryOptions {
  /** The name on the wire. `Query<T, "name">` says no more than that. */
  name?: string;
  /**
   * `comma`, `space` and `pipe` are of lists that are one value: `ids=1,2`. An empty value is a list without members.
   * `deepObject` is of an object whose properties have names of their own: `filter[price]=5`, and `filter[price][gte]=5` of
   * one in it. Both words are OpenAPI's.
   */
  style?: "comma" | "space" | "pipe" | "deepObject";
}
/** A header: `userAgent` and `user_agent` read `user-agent`; `Name` is taken as it is written. */
export type Header<T, Name extends string = never> = Marked<T, Name>;
/** A cookie; of an object type, one for each property. */
export type Cookie<T, Name extends string = never> = Marked<T, Name>;
/**
 * A field of a form (`application/x-www-form-urlencoded` or `multipart/form-data`); of an object type, or a union of such, one
 * for each property. A field that was left empty counts as absent, also as a member of a list.
 */
export type Form<T, Name extends string = never> = Marked<T, Name>;
/** The JSON body, also for a scalar; `embed: true` reads it under the parameter's name. */
export type Body<T, Options extends { embed?: boolean } = Record<never, never>> = Marked<T, Options>;

/**
 * A body of `application/merge-patch+json` (RFC 7386): what is to change of a `T`. Every property may be left out, and one that is
 * optional, or may be `null`, may be `null`: that removes it. Objects in it are patches in turn; lists, dates and other values stand
 * as a whole. Another content type is answered with 415. `applyMergePatch(value, patch)` applies it.
 * @example app.patch("/items/:id", (id: Int, patch: MergePatch<Item>): Item => save(applyMergePatch(find(id), patch)));
 */
export type MergePatch<T> = T extends PatchedAsAWhole
  ? T
  : T extends object
    ? { [Name in keyof T]?: MergePatch<T[Name]> | RemovedBy<T, Name> }
    : T;
/** `null`, where a property may be absent. */
type RemovedBy<T, Name extends keyof T> = string extends Name
  ? null
  : undefined extends T[Name]
    ? null
    : never;
type PatchedAsAWhole =
  | string
  | number
  | bigint
  | boolean
  | symbol
  | null
  | undefined
  | readonly unknown[]
  | ReadonlyMap<unknown, unknown>
  | ReadonlySet<unknown>
  | ArrayBufferView
  | { toJSON(...args: never[]): unknown }
  | ((...args: never[]) => unknown);

// Dependencies

/** What `Depends` takes: any function, async function, generator, async generator or class. */
export type Dependency = ((...args: never[]) => unknown) | (new (...args: never[]) => unknown);

/**
 * What a function gives, called once a request: `db: Depends<typeof connection>`. It is what the function returns,
 * awaited; what a generator yields; a class's instance. Its own parameters come from the request as a handler's do.
 */
export type Depends<F extends Dependency, Options extends DependsOptions = Record<never, never>> = Marked<
  Provided<F>,
  Options
>;

/** The value a dependency gives. */
export type Provided<F> = F extends new (
  ...args: never[]
) => infer Instance
  ? Instance
  : F extends (...args: never[]) => infer Result
    ? Given<Result>
    : never;

type Given<Result> = Result extends
  | Generator<infer Yielded, unknown, never>
  | AsyncGenerator<infer Yielded, unknown, never>
  ? Yielded
  : Awaited<Result>;

/** What can take a dependency's place in a test: a function, generator or class that gives the same value. */
export type Replacement<T> =
  | ((...args: never[]) => T | Promise<T> | Generator<T, unknown, never> | AsyncGenerator<T, unknown, never>)
  | (new (
      ...args: never[]
    ) => T);

export interface DependsOptions {
  /** `false` calls the function for this parameter alone, instead of once a request. */
  cache?: boolean;
  /**
   * When a generator goes on behind its `yield`: after the response (`request`, the default), before it is sent
   * (`function`), or when the app closes (`app`, started with the app and shared by all requests).
   */
  scope?: "request" | "function" | "app";
  /** How many may be in use at once; others wait in order. */
  maxConcurrency?: number;
  /**
   * What it asks of the credentials behind it, in addition to what every `Depends` around it asks: in the document, and in
   * the `SecurityScopes` of all dependencies from here on.
   */
  scopes?: readonly string[];
  /**
   * How often requests may reach it, by whatever route: 429 for what is more, before it is called. Uses with the same limit share
   * what they count, and a request counts once.
   * @example Depends<typeof search, { limit: { requests: 10; per: "1m"; by: typeof userId } }>
   */
  limit?: Limit | readonly Limit[];
}

/** `T` itself; `_Note` is only read by the compiler. */
type Marked<T, _Note> = T;

/**
 * The id of the request, of an app with the option `requestId`: a plain string, injected by its type.
 * @example app.post("/orders", (order: Order, id: RequestId): void => log.info({ id, order }));
 */
export type RequestId = string;

// Results

/**
 * A result that is sent as it is, under one media type, which the document shows: `Media<Uint8Array, "image/png">`. A
 * string is sent as UTF-8, a `Blob` with its length, whatever type it names itself. A stream or an iterable is sent as fast
 * as the client reads, and is told when the client leaves.
 * @example app.get("/logo", (): Media<Uint8Array, "image/png"> => logo);
 */
export type Media<T extends MediaContent, Type extends `${string}/${string}`> = T & {
  readonly "countersign.media"?: Type;
};
/** What can be sent as it is. */
export type MediaContent =
  | string
  | Uint8Array
  | Blob
  | FileReply
  | ReadableStream<Uint8Array>
  | AsyncIterable<string | Uint8Array>
  | Iterable<string | Uint8Array>;
/** Sent as `text/plain; charset=utf-8`. */
export type Text = Media<string, "text/plain; charset=utf-8">;
/** Sent as `text/html; charset=utf-8`. */
export type Html = Media<string, "text/html; charset=utf-8">;
/**
 * Sent as `text/event-stream`, each item as the JSON in an event's data, or as it is where it is a {@link Text}. An item may say
 * more of its event: `yield event(item, { id: "7" })`. An async generator is one:
 * `async function* (): EventStream<Tick> { yield { at: new Date() }; }`.
 */
export interface EventStream<T> extends AsyncIterable<T | ServerSentEvent<T>> {
  readonly "countersign.events"?: true;
}
/** Sends the client elsewhere; made with `redirect(url)`. */
export type Redirect = Response & { readonly "countersign.redirect"?: true };
