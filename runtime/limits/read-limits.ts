import type { CompiledNeedLimit } from "../contract/dependency.js";
import { durationSeconds } from "../contract/duration.js";
import { combineLimits, type Limit, type Limits, limitFault, listOfLimits } from "../contract/limit.js";
import type { Wanted } from "../dependencies/schedule.js";

/** A limit as it was written, with what the compiler made of the function that gives its keys. */
export interface ReadLimit extends Limit {
  readonly seconds: number;
  readonly keyedBy?: Wanted | undefined;
}

/**
 * @param wanted the functions among the limits' `by`, in order, with what the compiler made of them.
 * @param where for messages.
 * @throws RangeError when a `limit` option is none.
 */
export function readLimits(
  limits: Limits | undefined,
  wanted: readonly Wanted[],
  where: string,
): readonly ReadLimit[] | false | undefined {
  const fault = limitFault(limits);
  if (fault) throw new RangeError(`${where} has a limit that ${fault}.`);
  if (limits === undefined || limits === false) return limits;
  const byFunction = new Map(wanted.map((each) => [each.given, each]));
  return listOfLimits(limits).map((limit) => ({
    ...limit,
    seconds: durationSeconds(limit.per) ?? 0,
    ...(typeof limit.by === "function" && { keyedBy: byFunction.get(limit.by) }),
  }));
}

/** A limit where it stands. */
export interface PlacedLimit extends ReadLimit {
  /** In answers. */
  readonly policy: string;
  /** One wherever it is mounted. */
  readonly declared: ReadLimit;
}

/** @param place in the words of a policy: `app`, `/items`, `GET /items/:id`. */
export function placed(
  limits: readonly ReadLimit[] | false | undefined,
  place: string,
): readonly PlacedLimit[] | false | undefined {
  if (!limits) return limits;
  return limits.map((limit) => ({
    ...limit,
    declared: limit,
    policy: limit.name ?? (limits.length > 1 ? `${place} in ${limit.seconds} s` : place),
  }));
}

/** Those of a use of a dependency. @param name of its function. */
export function placedAtDependency(
  limits: readonly CompiledNeedLimit[],
  name: string,
): readonly PlacedLimit[] | false | undefined {
  const read = limits.map(
    ({ keyedBy, ...said }): ReadLimit => ({
      ...said,
      seconds: durationSeconds(said.per) ?? 0,
      keyedBy: keyedBy && { need: keyedBy },
    }),
  );
  return placed(read, name);
}

/** What holds of a route of what all levels around it say, outermost first, and what it says itself. */
export function limitsOf(
  said: readonly (readonly PlacedLimit[] | false | undefined)[],
): readonly PlacedLimit[] | undefined {
  const all = said.reduce(
    (outer, inner) => (inner === undefined ? outer : combineLimits(outer, inner)),
    undefined,
  );
  return all && all.length > 0 ? all : undefined;
}
