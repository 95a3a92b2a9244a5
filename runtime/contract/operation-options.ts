import type { CacheControl } from "./cache-control.js";
import type { Deprecation } from "./deprecation.js";
import type { Extensions, ExternalDocs, ServerInfo } from "./document-parts.js";
import type { EtagOption } from "./etag.js";
import type { Idempotent } from "./idempotent.js";
import { combineLimits, type Limits } from "./limit.js";
import type { Timeout } from "./time-limit.js";

/** The options of a route for its operation, and of a router or an inclusion for all operations below it. */
export interface OperationOptions {
  /** The tags of routers, inclusions and apps come before the operation's own. */
  readonly tags?: readonly string[];
  /**
   * Set by a router or an inclusion, it applies to everything below. With `since`, `sunset` and `see`, all responses state it.
   * The nearest of route, inclusion and router applies.
   * @example deprecated: { since: "2026-09-01", sunset: "2027-03-01", see: "https://shop.example/v2" }
   */
  readonly deprecated?: boolean | Deprecation;
  /** Like {@link versions}, for a single version. */
  readonly version?: string;
  /**
   * The versions of the API that include it, of those in the app's `versioning`: `"2"`, `"1..3"`, `"2.."` or `"..2"`. If a route
   * and its surroundings both name versions, only those that all of them name.
   */
  readonly versions?: string;
  /** Served, but left out of the document. */
  readonly hidden?: boolean;
  /**
   * The maximum time until the response is ready to be sent, in seconds. A stream is ready with its first item. After that time
   * the server responds with 504 and aborts the injected `AbortSignal`. The nearest of route, router, inclusion and app applies;
   * `false` means no limit.
   */
  readonly timeout?: Timeout;
  /**
   * How often it may be called. Further requests get 429. The limits of route, router, inclusion and app all apply, and each
   * counts all requests below it; of those with the same name, only the nearest applies. `false` means none, regardless of outer
   * limits.
   * @example limit: { requests: 100, per: "1m" }
   */
  readonly limit?: Limits;
  /**
   * How long results may be stored, and by which caches: the `Cache-Control` of successful responses to GET and HEAD, unless the
   * handler sets another. `noStore` applies to all responses. The nearest of route, router, inclusion and app applies; `false`
   * means none.
   * @example cacheControl: { public: true, maxAge: 60, staleWhileRevalidate: 30 }
   */
  readonly cacheControl?: CacheControl;
  /**
   * Gives results an `ETag`, and responds with 304 to a GET or HEAD from a client that has that version. `true` and `"weak"` use
   * a digest of the content, a function returns the version from the result. The nearest of route, router, inclusion and app
   * applies; `false` means none.
   * @example etag: (item: Item) => item.version
   */
  readonly etag?: EtagOption;
  /**
   * Requests that are sent again with the same `Idempotency-Key` are executed once: the response is kept and sent again. Set
   * around routes, the option applies to POST and PATCH; set by a route, also to PUT and DELETE. The nearest of route, router,
   * inclusion and app applies; `false` means no.
   * @example idempotent: { required: true, ttl: "7d" }
   */
  readonly idempotent?: Idempotent;
  /**
   * Anyone may call it. Under `new App({ secure: true })`, an operation that requires no credentials must declare this. The
   * nearest of route, inclusion and router applies. The option itself does not lift any requirement.
   */
  readonly public?: boolean;
  /**
   * Your own members, which are added to every operation: `{ "x-internal": true }`. Those of route, inclusion, router and app are
   * combined; for each name, the nearest applies.
   */
  readonly extensions?: Extensions;
  /** A reference to further documentation. The nearest of route, inclusion and router applies; an app's is the document's. */
  readonly externalDocs?: ExternalDocs;
  /** Where it is served, if not with the rest. The nearest of route, inclusion and router applies; an app's is the document's. */
  readonly servers?: readonly ServerInfo[];
  /** Whether it is a tool of the servers made with `app.mcp`. The nearest of route, inclusion and router applies. */
  readonly mcp?: boolean;
}

/** How one option is inherited. */
interface Inheritance<T> {
  /** Returns what applies to an operation for which both are set. */
  combine(outer: T | undefined, inner: T): T;
  /** Whether the value means the same as an absent option. */
  isEmpty(value: T): boolean;
}

interface Rule<T> extends Inheritance<T> {
  /**
   * Whether it is a member of the Operation Object with this name. Otherwise it is next to that object in an operation's
   * fragment.
   */
  readonly isMember: boolean;
  /** Whether apps have this option, too. If not, an app's option of this name is something else. */
  readonly ofApps: boolean;
}

type Rules = { readonly [Name in keyof OperationOptions]-?: Rule<NonNullable<OperationOptions[Name]>> };

const either: Inheritance<boolean> = {
  combine: (outer, inner) => outer === true || inner,
  isEmpty: (value) => !value,
};

const eitherOrMore: Inheritance<boolean | Deprecation> = {
  combine: (outer, inner) => (typeof inner === "object" ? inner : outer || inner),
  isEmpty: (value) => !value,
};

/** Both apply. The result is only known with the names of all versions. */
const bothAtOnce: Inheritance<string> = {
  combine: (outer, inner) => (outer === undefined || outer === inner ? inner : `${outer} & ${inner}`),
  isEmpty: () => false,
};

const nearest: Inheritance<unknown> = { combine: (_, inner) => inner, isEmpty: () => false };

const byName: Inheritance<Extensions> = {
  combine: (outer, inner) => ({ ...outer, ...inner }),
  isEmpty: (value) => Object.keys(value).length === 0,
};

const eachOnce: Inheritance<readonly string[]> = {
  combine: (outer = [], inner) => [...new Set([...outer, ...inner])],
  isEmpty: (value) => value.length === 0,
};

const allOfThem: Inheritance<Limits> = { combine: combineLimits, isEmpty: () => false };

/** Each option with its meaning. Compiler, server and document have no other list. */
const RULES = {
  tags: { ...eachOnce, isMember: true, ofApps: true },
  deprecated: { ...eitherOrMore, isMember: true, ofApps: false },
  version: { ...bothAtOnce, isMember: false, ofApps: false },
  versions: { ...bothAtOnce, isMember: false, ofApps: false },
  hidden: { ...either, isMember: false, ofApps: false },
  timeout: { ...(nearest as Inheritance<Timeout>), isMember: false, ofApps: true },
  limit: { ...allOfThem, isMember: false, ofApps: true },
  cacheControl: { ...(nearest as Inheritance<CacheControl>), isMember: false, ofApps: true },
  etag: { ...(nearest as Inheritance<EtagOption>), isMember: false, ofApps: true },
  idempotent: { ...(nearest as Inheritance<Idempotent>), isMember: false, ofApps: true },
  public: { ...(nearest as Inheritance<boolean>), isMember: false, ofApps: false },
  extensions: { ...byName, isMember: false, ofApps: true },
  externalDocs: { ...(nearest as Inheritance<ExternalDocs>), isMember: true, ofApps: false },
  servers: { ...(nearest as Inheritance<readonly ServerInfo[]>), isMember: true, ofApps: false },
  mcp: { ...(nearest as Inheritance<boolean>), isMember: false, ofApps: false },
} as const satisfies Rules;

type Name = keyof OperationOptions;
type Named<Key extends "isMember" | "ofApps"> = {
  [N in Name]-?: (typeof RULES)[N][Key] extends true ? N : never;
}[Name];

/** The options that an app sets for all its operations. */
export type AppOperationOptions = Pick<OperationOptions, Named<"ofApps">>;

/** What an operation's fragment has next to its Operation Object. */
export type OptionsBeside = Omit<OperationOptions, Named<"isMember">>;

/** All names, in the order of {@link OperationOptions}. */
export const OPERATION_OPTIONS = Object.keys(RULES) as readonly Name[];
export const APP_OPERATION_OPTIONS = OPERATION_OPTIONS.filter((name) => RULES[name].ofApps);

/** Returns the options of operations for which some are set further out, and some here. */
export function inherit(outer: OperationOptions, inner: OperationOptions): OperationOptions {
  const combined: Record<string, unknown> = {};
  for (const name of OPERATION_OPTIONS) {
    const { combine, isEmpty } = RULES[name] as Rule<unknown>;
    const value = inner[name] === undefined ? outer[name] : combine(outer[name], inner[name]);
    if (value !== undefined && !isEmpty(value)) combined[name] = value;
  }
  return combined;
}

/** Picks the options from other properties. */
export function pickOptions(options: OperationOptions, names = OPERATION_OPTIONS): OperationOptions {
  const picked: Record<string, unknown> = {};
  for (const name of names) if (options[name] !== undefined) picked[name] = options[name];
  return picked;
}

const MEMBERS = OPERATION_OPTIONS.filter((name) => RULES[name].isMember);
const BESIDE = OPERATION_OPTIONS.filter((name) => !RULES[name].isMember);

/** Splits options as an operation's fragment has them: members of its Operation Object, and those next to it. */
export function splitOptions(options: OperationOptions): {
  readonly members: Omit<OperationOptions, keyof OptionsBeside>;
  readonly beside: OptionsBeside;
} {
  const said = inherit({}, options);
  return { members: pickOptions(said, MEMBERS), beside: pickOptions(said, BESIDE) };
}

/** Those of {@link splitOptions} that are next to the Operation Object. */
export function optionsBeside(options: OperationOptions): OptionsBeside {
  return pickOptions(inherit({}, options), BESIDE);
}

/** Returns members as the document has them. Its own member only states that there is a deprecation; the rest is an extension. */
export function documentedMembers(members: Omit<OperationOptions, keyof OptionsBeside>): {
  readonly [name: string]: unknown;
} {
  const { deprecated } = members;
  if (typeof deprecated !== "object") return members;
  const { since, sunset, see } = deprecated;
  const said = { ...(since && { since }), ...(sunset && { sunset }), ...(see && { see }) };
  const isMore = Object.keys(said).length > 0;
  return { ...members, deprecated: true, ...(isMore && { "x-deprecation": said }) };
}

/** The inverse of {@link splitOptions}. */
export function joinOptions(
  members: { readonly [name: string]: unknown },
  beside: OptionsBeside,
): OperationOptions {
  // An Operation Object has many more members, so it is not copied.
  return { ...pickOptions(beside), ...pickOptions(members as OperationOptions) };
}
