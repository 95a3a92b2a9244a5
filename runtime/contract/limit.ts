import { type Duration, durationSeconds } from "./duration.js";
import { isMembers } from "./members.js";

/**
 * How often requests are allowed, and from whom.
 * @example app.post("/login", { limit: { requests: 5, per: "1m" } satisfies Limit }, (name: string): string => name);
 */
export interface Limit {
  /** How many requests are allowed in that time. */
  readonly requests: number;
  /** In seconds, or `"30s"`, `"1m"`, `"12h"`, `"7d"`. The time starts with the first counted request. */
  readonly per: Duration;
  /**
   * Which requests are counted together: those of one client's address, by default; those of all clients (`"everyone"`); or those
   * for which a function returns the same key. The function is a dependency: its parameters declare what it reads. Requests for
   * which it returns `undefined` are counted by address.
   * @example by: (user: Depends<typeof currentUser>) => user.id
   */
  readonly by?: "address" | "everyone" | LimitKey;
  /**
   * Its name in responses and in the store. Limits with the same name share their count, and an inner limit replaces an outer one
   * with its name. Default: its position, as `app`, `/items` or `GET /items/:id`.
   */
  readonly name?: string;
  /**
   * What happens to requests while the store is unavailable: with `"open"`, each process counts for itself; with `"closed"`, the
   * server responds with 503. Default `"open"`.
   */
  readonly whenStoreFails?: "open" | "closed";
}

/**
 * Returns the key by which requests are counted.
 * @example const byKey: LimitKey = (key: ApiKey<"header", "x-key">) => key;
 */
export type LimitKey = (...args: never[]) => Key | Promise<Key>;
type Key = string | number | bigint | undefined;

/**
 * A `limit` option: one limit, several that all apply, or `false` for none, regardless of outer ones.
 * @example const limits: Limits = [{ requests: 10, per: "1s" }, { requests: 1000, per: "12h" }];
 */
export type Limits = Limit | readonly Limit[] | false;

export const listOfLimits = (limits: Limits | undefined): readonly Limit[] =>
  limits ? ([limits].flat() as readonly Limit[]) : [];

/** Returns the limits that apply if both an outer and an inner place set some: all of them, but only one per name. */
export function combineLimits<L extends Limit>(
  outer: L | readonly L[] | false | undefined,
  inner: L | readonly L[] | false,
): readonly L[] | false {
  if (inner === false) return false;
  const own = listOfLimits(inner) as readonly L[];
  const names = new Set(own.flatMap(({ name }) => name ?? []));
  const others = listOfLimits(outer) as readonly L[];
  return [...others.filter(({ name }) => name === undefined || !names.has(name)), ...own];
}

/** A string of structured fields, without characters that must be escaped (RFC 9651, 3.3.3). */
const NAME = /^[ !#-[\]-~]{1,64}$/;

/** The highest allowed number of requests, which fits into any store's integer. */
const MOST_REQUESTS = 1_000_000_000;

const MEMBERS: Readonly<Record<keyof Limit, true>> = {
  requests: true,
  per: true,
  by: true,
  name: true,
  whenStoreFails: true,
};

/** @returns what is wrong with a `limit` option, as words that complete "The limit …"; `undefined` if it is valid. */
export function limitFault(limits: unknown): string | undefined {
  if (limits === undefined || limits === false) return undefined;
  const faults = [limits].flat().map(faultOf);
  return faults.find((fault) => fault !== undefined);
}

function faultOf(limit: unknown): string | undefined {
  if (!isMembers(limit)) return 'is not valid: write { requests: 100, per: "1m" }, a list of these, or false';
  const { requests, per, name, by, whenStoreFails } = limit;
  const unknown = Object.keys(limit).find((member) => !Object.hasOwn(MEMBERS, member));
  if (unknown !== undefined)
    return `has an unknown member ${shown(unknown)}: write ${Object.keys(MEMBERS).join(", ")}`;
  if (!Number.isInteger(requests) || (requests as number) < 1 || (requests as number) > MOST_REQUESTS)
    return `allows ${shown(requests)} requests: write a whole number from 1 to ${MOST_REQUESTS}`;
  if (durationSeconds(per) === undefined)
    return `has the period ${shown(per)}: write whole seconds, or a time such as "30s", "1m", "12h" or "7d", from a second to 365 days`;
  if (name !== undefined && !(typeof name === "string" && NAME.test(name)))
    return `has the name ${shown(name)}: write 1 to 64 characters of ASCII, without quotes and backslashes`;
  if (by !== undefined && by !== "address" && by !== "everyone" && typeof by !== "function")
    return `counts by ${shown(by)}: write "address", "everyone", or a function that returns a key`;
  if (whenStoreFails !== undefined && whenStoreFails !== "open" && whenStoreFails !== "closed")
    return `has the whenStoreFails ${shown(whenStoreFails)}: write "open" or "closed"`;
  return undefined;
}

const shown = (value: unknown): string => JSON.stringify(value) ?? String(value);
