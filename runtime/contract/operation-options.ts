import type { CacheControl } from "./cache-control.js";
import type { Deprecation } from "./deprecation.js";
import type { Extensions, ExternalDocs, ServerInfo } from "./document-parts.js";
import type { EtagOption } from "./etag.js";
import type { Idempotent } from "./idempotent.js";
import { combineLimits, type Limits } from "./limit.js";
import type { Timeout } from "./time-limit.js";

/** What a route says of its operation, and a router or an inclusion of all operations below it. */
export interface OperationOptions {
  /** Those of routers, inclusions and apps are added to every operation below, before its own. */
  readonly tags?: readonly string[];
  /**
   * Of everything below, where a router or an inclusion says it. With `since`, `sunset` and `see` all answers tell of it; the nearest of
   * route, inclusion and router holds.
   * @example
   * deprecated: { since: "2026-09-01", sunset: "2027-03-01", see: "https://shop.example/v2" }
   */
  readonly deprecated?: boolean | Deprecation;
  /** Like {@link versions}, where it is one. */
  readonly version?: string;
  /**
   * The versions of the API that it is in, of those that the app's `versioning` lists: `"2"`, `"1..3"`, `"2.."` or `"..2"`. Of a
   * route and all around it, those that all name.
   */
  readonly versions?: string;
  /** Served, but left out of the document. */
  readonly hidden?: boolean;
  /**
   * How long it may take until the answer is ready to be sent, in seconds; a stream is with its first item. Then the
   * answer is 504 and the injected `AbortSignal` is aborted. The nearest of route, router, inclusion and app holds;
   * `false` is none.
   */
  readonly timeout?: Timeout;
  /**
   * How often it may be asked for: 429 for what is more. Those of route, router, inclusion and app all hold, each counting all requests
   * below it; of one name the nearest. `false` is none, whatever is said further out.
   * @example limit: { requests: 100, per: "1m" }
   */
  readonly limit?: Limits;
  /**
   * How long results may be kept, and by whom: `Cache-Control` of answers to GET and HEAD that are no errors, unless the handler says
   * something else; `noStore` of all answers. The nearest of route, router, inclusion and app holds; `false` is none.
   * @example cacheControl: { public: true, maxAge: 60, staleWhileRevalidate: 30 }
   */
  readonly cacheControl?: CacheControl;
  /**
   * Gives results an `ETag`, and answers a GET or HEAD of who has that version with 304: `true` and `"weak"` by a digest of the
   * content, a function by the version that it finds in the result. The nearest of route, router, inclusion and app holds; `false` is none.
   * @example etag: (item: Item) => item.version
   */
  readonly etag?: EtagOption;
  /**
   * Requests that are sent again with the same `Idempotency-Key` are done once: the answer is kept and given again. Said around routes, it
   * holds of POST and PATCH; said by a route, of PUT and DELETE as well. The nearest of route, router, inclusion and app holds; `false` is no.
   * @example idempotent: { required: true, ttl: "7d" }
   */
  readonly idempotent?: Idempotent;
  /**
   * Anybody may call it: under `new App({ secure: true })` an operation that asks for no credentials must say so. The nearest of
   * route, inclusion and router holds. It opens nothing by itself.
   */
  readonly public?: boolean;
  /**
   * Members of one's own that are added to every operation: `{ "x-internal": true }`. Of route, inclusion, router and app together; the
   * nearest of each name holds.
   */
  readonly extensions?: Extensions;
  /** Where more is written about it. The nearest of route, inclusion and router holds; an app says it of the document. */
  readonly externalDocs?: ExternalDocs;
  /** Where it is served, if elsewhere than the rest. The nearest of route, inclusion and router holds; an app says it of the document. */
  readonly servers?: readonly ServerInfo[];
  /** A tool of the servers made with `app.mcp`. The nearest of route, inclusion and router holds. */
  readonly mcp?: boolean;
}

/** How one option is handed down. */
interface Inheritance<T> {
  /** What holds of an operation of which both are said. */
  combine(outer: T | undefined, inner: T): T;
  /** It says the same as being absent. */
  isEmpty(value: T): boolean;
}

interface Rule<T> extends Inheritance<T> {
  /** A member of the Operation Object under this name; any other is beside it in an operation's fragment. */
  readonly isMember: boolean;
  /** An option of apps too; where it is not, what an app calls so is something else. */
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

/** Both hold: what that comes to is only known with the names of all versions. */
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

/** Each option with what it means; compiler, server and document know no other list. */
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

/** Those that an app says of all its operations. */
export type AppOperationOptions = Pick<OperationOptions, Named<"ofApps">>;

/** What stands in an operation's fragment beside its Operation Object. */
export type OptionsBeside = Omit<OperationOptions, Named<"isMember">>;

/** All names, in the order of {@link OperationOptions}. */
export const OPERATION_OPTIONS = Object.keys(RULES) as readonly Name[];
export const APP_OPERATION_OPTIONS = OPERATION_OPTIONS.filter((name) => RULES[name].ofApps);

/** What holds of operations of which something is said further out, and something here. */
export function inherit(outer: OperationOptions, inner: OperationOptions): OperationOptions {
  const combined: Record<string, unknown> = {};
  for (const name of OPERATION_OPTIONS) {
    const { combine, isEmpty } = RULES[name] as Rule<unknown>;
    const value = inner[name] === undefined ? outer[name] : combine(outer[name], inner[name]);
    if (value !== undefined && !isEmpty(value)) combined[name] = value;
  }
  return combined;
}

/** The options among others. */
export function pickOptions(options: OperationOptions, names = OPERATION_OPTIONS): OperationOptions {
  const picked: Record<string, unknown> = {};
  for (const name of names) if (options[name] !== undefined) picked[name] = options[name];
  return picked;
}

const MEMBERS = OPERATION_OPTIONS.filter((name) => RULES[name].isMember);
const BESIDE = OPERATION_OPTIONS.filter((name) => !RULES[name].isMember);

/** Options as they stand in an operation's fragment: members of its Operation Object, and beside it. */
export function splitOptions(options: OperationOptions): {
  readonly members: Omit<OperationOptions, keyof OptionsBeside>;
  readonly beside: OptionsBeside;
} {
  const said = inherit({}, options);
  return { members: pickOptions(said, MEMBERS), beside: pickOptions(said, BESIDE) };
}

/** Those of {@link splitOptions} that stand beside the Operation Object. */
export function optionsBeside(options: OperationOptions): OptionsBeside {
  return pickOptions(inherit({}, options), BESIDE);
}

/** Members as the document has them: of a deprecation it knows that there is one, and the rest is an extension. */
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

/** {@link splitOptions} undone. */
export function joinOptions(
  members: { readonly [name: string]: unknown },
  beside: OptionsBeside,
): OperationOptions {
  // An Operation Object has many more members: it is not copied.
  return { ...pickOptions(beside), ...pickOptions(members as OperationOptions) };
}
