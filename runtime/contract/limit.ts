import { type Duration, durationSeconds } from "./duration.js";
import { isMembers } from "./members.js";

/**
 * How often something may be asked for, and by whom.
 * @example app.post("/login", { limit: { requests: 5, per: "1m" } satisfies Limit }, (name: string): string => name);
 */
export interface Limit {
  /** How many requests are let through in that time. */
  readonly requests: number;
  /** In seconds, or `"30s"`, `"1m"`, `"12h"`, `"7d"`. It begins with the first request that is counted. */
  readonly per: Duration;
  /**
   * Whose requests are counted together: those of one client's address, by default; those of all clients (`"everyone"`); or those for
   * which a function gives the same key. The function is a dependency, so that it reads what it needs by its parameters.
   * Requests for which it gives `undefined` are counted by address.
   * @example by: (user: Depends<typeof currentUser>) => user.id
   */
  readonly by?: "address" | "everyone" | LimitKey;
  /**
   * What it is called in answers and in the store: limits of one name share what they count, and a limit further in takes the place
   * of one of its name further out. Default where it stands, as `app`, `/items` or `GET /items/:id`.
   */
  readonly name?: string;
  /**
   * What becomes of requests while the store cannot be asked: with `"open"` each process counts for itself, with `"closed"` they
   * are answered with 503. Default `"open"`.
   */
  readonly whenStoreFails?: "open" | "closed";
}

/**
 * Gives the key that requests are counted by.
 * @example const byKey: LimitKey = (key: ApiKey<"header", "x-key">) => key;
 */
export type LimitKey = (...args: never[]) => Key | Promise<Key>;
type Key = string | number | bigint | undefined;

/**
 * A `limit` option: one, several that all hold, or `false` for none, whatever is said further out.
 * @example const limits: Limits = [{ requests: 10, per: "1s" }, { requests: 1000, per: "12h" }];
 */
export type Limits = Limit | readonly Limit[] | false;

export const listOfLimits = (limits: Limits | undefined): readonly Limit[] =>
  limits ? ([limits].flat() as readonly Limit[]) : [];

/** What holds where something is said further out and something here: both, but one of each name. */
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

/** A string of structured fields, without what would be escaped in it (RFC 9651, 3.3.3). */
const NAME = /^[ !#-[\]-~]{1,64}$/;

/** The most that are counted: more than any store's integer would take. */
const MOST_REQUESTS = 1_000_000_000;

const MEMBERS: Readonly<Record<keyof Limit, true>> = {
  requests: true,
  per: true,
  by: true,
  name: true,
  whenStoreFails: true,
};

/** @returns what is wrong with a `limit` option, in words that complete "The limit …"; nothing where all is well. */
export function limitFault(limits: unknown): string | undefined {
  if (limits === undefined || limits === false) return undefined;
  const faults = [limits].flat().map(faultOf);
  return faults.find((fault) => fault !== undefined);
}

function faultOf(limit: unknown): string | undefined {
  if (!isMembers(limit)) return 'is none: write { requests: 100, per: "1m" }, a list of such, or false';
  const { requests, per, name, by, whenStoreFails } = limit;
  const unknown = Object.keys(limit).find((member) => !Object.hasOwn(MEMBERS, member));
  if (unknown !== undefined) return `says ${shown(unknown)}: write ${Object.keys(MEMBERS).join(", ")}`;
  if (!Number.isInteger(requests) || (requests as number) < 1 || (requests as number) > MOST_REQUESTS)
    return `lets ${shown(requests)} requests through: write a whole number from 1 to ${MOST_REQUESTS}`;
  if (durationSeconds(per) === undefined)
    return `is per ${shown(per)}: write whole seconds, or a time such as "30s", "1m", "12h" or "7d", from a second to 365 days`;
  if (name !== undefined && !(typeof name === "string" && NAME.test(name)))
    return `is called ${shown(name)}: write 1 to 64 characters of ASCII, without quotes and backslashes`;
  if (by !== undefined && by !== "address" && by !== "everyone" && typeof by !== "function")
    return `counts by ${shown(by)}: write "address", "everyone", or a function that gives a key`;
  if (whenStoreFails !== undefined && whenStoreFails !== "open" && whenStoreFails !== "closed")
    return `is ${shown(whenStoreFails)} when its store fails: write "open" or "closed"`;
  return undefined;
}

const shown = (value: unknown): string => JSON.stringify(value) ?? String(value);
