import { type Duration, durationSeconds } from "./duration.js";
import { isMembers } from "./members.js";

/**
 * How long responses may be stored, and by which caches (RFC 9111, 5.2.2): by none (`{ noStore: true }`), or as the members say.
 * A number is the seconds for which any cache may store them.
 * @example app.get("/items", { cacheControl: { public: true, maxAge: "1m" } satisfies CacheControl }, (): Item[] => items);
 */
export type CacheControl =
  | Duration
  | false
  | { readonly noStore: true }
  | (Kept & { readonly public?: true } & Freshness)
  | (Kept & { readonly private: true } & Omit<Freshness, "sharedMaxAge">);

interface Kept {
  readonly noStore?: never;
  /** A cache that stores a response must ask with its tag whether it is still valid before each use. */
  readonly noCache?: true;
}

/** Each in seconds, or as `"30s"`, `"1m"`, `"12h"`, `"7d"`. */
interface Freshness {
  readonly maxAge?: Duration | 0;
  /** For shared caches, instead of `maxAge` (`s-maxage`). */
  readonly sharedMaxAge?: Duration | 0;
  /** The response never changes while it is fresh, so clients need not revalidate it if a page is reloaded (RFC 8246). */
  readonly immutable?: true;
  /** Once stale, it must not be used without revalidation. */
  readonly mustRevalidate?: true;
  /** How long it may still be used during revalidation (RFC 5861, 3). */
  readonly staleWhileRevalidate?: Duration;
  /** How long it may still be used if revalidation fails (RFC 5861, 4). */
  readonly staleIfError?: Duration;
}

/** By member, in the order in which they are sent: the directive, and whether it has a number of seconds. */
const DIRECTIVES: Readonly<Record<string, { readonly name: string; readonly timed?: true }>> = {
  noStore: { name: "no-store" },
  public: { name: "public" },
  private: { name: "private" },
  noCache: { name: "no-cache" },
  maxAge: { name: "max-age", timed: true },
  sharedMaxAge: { name: "s-maxage", timed: true },
  immutable: { name: "immutable" },
  mustRevalidate: { name: "must-revalidate" },
  staleWhileRevalidate: { name: "stale-while-revalidate", timed: true },
  staleIfError: { name: "stale-if-error", timed: true },
};

/** @returns what is wrong with a `cacheControl` option, as words that complete "The option cacheControl …". */
export function cacheControlFault(value: unknown): string | undefined {
  if (value === undefined || value === false) return undefined;
  const said = membersSaid(value);
  if (!said) return "is not valid: write seconds, members such as { maxAge: 60 }, or false";
  const names = Object.keys(said).filter((name) => said[name] !== undefined);
  for (const name of names) {
    const directive = Object.hasOwn(DIRECTIVES, name) ? DIRECTIVES[name] : undefined;
    if (!directive) return `has an unknown member ${name}: write ${Object.keys(DIRECTIVES).join(", ")}`;
    const isRight = directive.timed ? secondsOf(said[name]) !== undefined : said[name] === true;
    if (!isRight)
      return `has the ${name} ${JSON.stringify(said[name])}: write ${directive.timed ? 'whole seconds, or a time such as "30s" or "7d"' : "true, or leave it out"}`;
  }
  const has = (name: string) => names.includes(name);
  if (has("noStore") && names.length > 1)
    return "combines noStore with other members: leave noStore out, or all the others";
  if (has("private") && (has("public") || has("sharedMaxAge")))
    return "is private, but also sets a directive for shared caches: leave one of the two out";
  return names.length === 0 ? "is empty: write seconds, members such as { maxAge: 60 }, or false" : undefined;
}

/** Returns the value of `Cache-Control`, or `undefined` if there is nothing to send. */
export function cacheControlText(value: CacheControl | undefined): string | undefined {
  const said = value === undefined || value === false ? undefined : membersSaid(value);
  if (!said) return undefined;
  return Object.entries(DIRECTIVES)
    .filter(([member]) => said[member] !== undefined)
    .map(([member, { name, timed }]) => (timed ? `${name}=${secondsOf(said[member])}` : name))
    .join(", ");
}

function membersSaid(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return isMembers(value) ? value : durationSeconds(value) === undefined ? undefined : { maxAge: value };
}

const secondsOf = (value: unknown): number | undefined => (value === 0 ? 0 : durationSeconds(value));
