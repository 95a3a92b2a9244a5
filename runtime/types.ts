import type { Limit } from "./contract/limit.js";
import type { FileReply } from "./result/file-reply.js";
import type { ServerSentEvent } from "./result/server-sent-event.js";

/** The types of parameters and results. They exist only for the compiler: handlers see plain `T`. */

// The source of a parameter. Plain aliases of `T`, which the compiler follows through other aliases.

/**
 * A path parameter. `Name` is its name in the path, if the parameter has another one.
 * @example
 * ```ts
 * const itemOf = (id: Path<Int>): Int => id;
 * app.get("/items/:id", { dependencies: [itemOf] }, (id: Int): Int => id);
 * ```
 */
export type Path<T, Name extends string = never> = Marked<T, Name>;
/**
 * A query parameter. An object type has one for each property.
 * @example
 * const ids: Query<Int[], { style: "comma" }> = [1, 2]; // ids=1,2
 * const filter: Query<Filter, { style: "deepObject" }> = { price: { gte: 5 } }; // filter[price][gte]=5
 */
export type Query<T, Options extends string | QueryOptions = never> = Marked<T, Options>;

/**
 * How a query parameter is written, if it has another name, or if a list is one value.
 * @example
 * ```ts
 * app.get("/items", (ids: Query<Int[], { style: "comma" }>): Int[] => ids);
 * const options: QueryOptions = { style: "comma" };
 * ```
 */
export interface QueryOptions {
  /** The name on the wire. `Query<T, "name">` is the short form. */
  name?: string;
  /**
   * `comma`, `space` and `pipe` are for lists that are one value: `ids=1,2`. An empty value is a list without members.
   * `deepObject` is for an object whose properties have their own names: `filter[price]=5`, and `filter[price][gte]=5` for a
   * nested one. Both words are OpenAPI's.
   */
  style?: "comma" | "space" | "pipe" | "deepObject";
}
/**
 * A header: `userAgent` and `user_agent` read `user-agent`. `Name` is used exactly as written.
 * @example app.get("/items", (userAgent?: Header<string>, key?: Header<string, "x-key">): string => userAgent ?? key ?? "");
 */
export type Header<T, Name extends string = never> = Marked<T, Name>;
/**
 * A cookie. An object type has one for each property.
 * @example app.get("/me", (session: Cookie<string>): string => session);
 */
export type Cookie<T, Name extends string = never> = Marked<T, Name>;
/**
 * A field of a form (`application/x-www-form-urlencoded` or `multipart/form-data`). An object type, or a union of object types,
 * has one for each property. An empty field counts as absent, also as a member of a list.
 * @example app.post("/login", (form: Form<{ name: string; password: Secret<string> }>): string => form.name);
 */
export type Form<T, Name extends string = never> = Marked<T, Name>;
/**
 * The JSON body, also for a scalar. `embed: true` reads it under the parameter's name.
 * @example app.post("/scores", (score: Body<Int>): Int => score);
 */
export type Body<T, Options extends { embed?: boolean } = Record<never, never>> = Marked<T, Options>;

/**
 * A body of `application/merge-patch+json` (RFC 7386): the changes to a `T`. Every property may be omitted. An optional property,
 * or one that may be `null`, may be `null`, which removes it. Objects in it are patches in turn; lists, dates and other values
 * are replaced as a whole. Other content types are refused with 415. `applyMergePatch(value, patch)` applies it.
 * @example app.patch("/items/:id", (id: Int, patch: MergePatch<Item>): Item => save(applyMergePatch(find(id), patch)));
 */
export type MergePatch<T> = T extends PatchedAsAWhole
  ? T
  : T extends object
    ? { [Name in keyof T]?: MergePatch<T[Name]> | RemovedBy<T, Name> }
    : T;
/** `null`, if a property may be absent. */
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

/**
 * The argument of `Depends`: any function, async function, generator, async generator or class.
 * @example const guard: Dependency = (token: Bearer): void => void token;
 */
export type Dependency = ((...args: never[]) => unknown) | (new (...args: never[]) => unknown);

/**
 * The value of a function that is called once for each request: `db: Depends<typeof connection>`. It is the awaited result of a
 * function, the value that a generator yields, or an instance of a class. The function's parameters come from the request, like
 * those of a handler.
 * @example
 * ```ts
 * const currentUser = (token: Bearer): User => db.user(token.credentials);
 * app.get("/me", (user: Depends<typeof currentUser>): User => user);
 * ```
 */
export type Depends<F extends Dependency, Options extends DependsOptions = Record<never, never>> = Marked<
  Provided<F>,
  Options
>;

/**
 * The value that a dependency provides.
 * @example
 * ```ts
 * function* connection(): Generator<string> {
 *   yield "open";
 * }
 * const given: Provided<typeof connection> = "open";
 * ```
 */
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

/**
 * A replacement for a dependency in a test: a function, generator or class that provides the same value.
 * @example
 * ```ts
 * const clock = (): Date => new Date();
 * const noon: Replacement<Date> = () => new Date(0);
 * app.override(clock, noon);
 * ```
 */
export type Replacement<T> =
  | ((...args: never[]) => T | Promise<T> | Generator<T, unknown, never> | AsyncGenerator<T, unknown, never>)
  | (new (
      ...args: never[]
    ) => T);

/**
 * How a dependency is shared, how long it lives, and which scopes it requires.
 * @example
 * ```ts
 * const connection = (): string => "open";
 * app.get("/items", (db: Depends<typeof connection, { scope: "app" }>): string => db);
 * const options: DependsOptions = { scope: "app" };
 * ```
 */
export interface DependsOptions {
  /** `false` calls the function for this parameter alone, instead of once per request. */
  cache?: boolean;
  /**
   * When a generator continues after its `yield`: after the response (`request`, the default), before it is sent (`function`), or
   * when the app closes (`app`, started with the app and shared by all requests).
   */
  scope?: "request" | "function" | "app";
  /** How many may be in use at once. Others wait in order. */
  maxConcurrency?: number;
  /**
   * Scopes required from the credentials behind it, in addition to those of every `Depends` around it: in the document, and in
   * the `SecurityScopes` of all dependencies below.
   */
  scopes?: readonly string[];
  /**
   * How often requests may reach it, through any route. Further requests are refused with 429 before it is called. Uses with the
   * same limit share a counter, and a request counts once.
   * @example Depends<typeof search, { limit: { requests: 10; per: "1m"; by: typeof userId } }>
   */
  limit?: Limit | readonly Limit[];
}

/** `T` itself. Only the compiler reads `_Note`. */
type Marked<T, _Note> = T;

/**
 * The id of the request, in an app with the option `requestId`: a plain string, injected by its type.
 * @example app.post("/orders", (order: Order, id: RequestId): void => log.info({ id, order }));
 */
export type RequestId = string;

// Results

/**
 * A result that is sent unchanged, with one media type, which the document shows: `Media<Uint8Array, "image/png">`. A string is
 * sent as UTF-8, a `Blob` with its length, whatever its own type is. A stream or an iterable is sent as fast as the client reads,
 * and is closed when the client leaves.
 * @example app.get("/logo", (): Media<Uint8Array, "image/png"> => logo);
 */
export type Media<T extends MediaContent, Type extends `${string}/${string}`> = T & {
  readonly "countersign.media"?: Type;
};
/**
 * Content that can be sent unchanged.
 * @example const parts: MediaContent = ["id\n", "1\n"];
 */
export type MediaContent =
  | string
  | Uint8Array
  | Blob
  | FileReply
  | ReadableStream<Uint8Array>
  | AsyncIterable<string | Uint8Array>
  | Iterable<string | Uint8Array>;
/**
 * Sent as `text/plain; charset=utf-8`.
 * @example app.get("/robots.txt", (): Text => "User-agent: *");
 */
export type Text = Media<string, "text/plain; charset=utf-8">;
/**
 * Sent as `text/html; charset=utf-8`.
 * @example app.get("/", (): Html => "<h1>Shop</h1>");
 */
export type Html = Media<string, "text/html; charset=utf-8">;
/**
 * Sent as `text/event-stream`. Each item is JSON in the data of an event, or unchanged if it is a {@link Text}. `event` sets
 * other fields: `yield event(item, { id: "7" })`. The result of an async generator can have this type:
 * `async function* (): EventStream<Tick> { yield { at: new Date() }; }`.
 * @example
 * ```ts
 * app.get("/ticks", async function* (): EventStream<{ at: Date }> {
 *   yield { at: new Date() };
 * });
 * ```
 */
export interface EventStream<T> extends AsyncIterable<T | ServerSentEvent<T>> {
  readonly "countersign.events"?: true;
}
/**
 * Sends the client to another URL. Created with `redirect(url)`.
 * @example app.get("/old", (): Redirect => redirect("/new"));
 */
export type Redirect = Response & { readonly "countersign.redirect"?: true };
