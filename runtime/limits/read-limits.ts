import type { CompiledNeedLimit } from "../contract/dependency.js";
import { durationSeconds } from "../contract/duration.js";
import { combineLimits, type Limit, type Limits, limitFault, listOfLimits } from "../contract/limit.js";
import type { Wanted } from "../dependencies/schedule.js";

/** A limit as written, with the compiled form of the function that returns its keys. */
export interface ReadLimit extends Limit {
  readonly seconds: number;
  readonly keyedBy?: Wanted | undefined;
}

/**
 * @param wanted the functions among the limits' `by`, in order, with their compiled form.
 * @param where for messages.
 * @throws RangeError if a `limit` option is invalid.
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

/** A limit and its place. */
export interface PlacedLimit extends ReadLimit {
  /** Its name in responses. */
  readonly policy: string;
  /** The same object wherever it is mounted. */
  readonly declared: ReadLimit;
}

/** @param place as named in a policy: `app`, `/items`, `GET /items/:id`. */
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

/** The limits of a use of a dependency. @param name of its function. */
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

/** Returns the limits that apply to a route: those of all levels around it, outermost first, and its own. */
export function limitsOf(
  said: readonly (readonly PlacedLimit[] | false | undefined)[],
): readonly PlacedLimit[] | undefined {
  const all = said.reduce(
    (outer, inner) => (inner === undefined ? outer : combineLimits(outer, inner)),
    undefined,
  );
  return all && all.length > 0 ? all : undefined;
}
