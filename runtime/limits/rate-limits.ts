import type { RequestView } from "../contract/request-view.js";
import type { Counting, Provider, Wanted } from "../dependencies/schedule.js";
import { HttpError } from "../errors/http-error.js";
import { stackless } from "../errors/stackless.js";
import { type Log, logOf } from "../log.js";
import { chain, type MaybePromise } from "../maybe-promise.js";
import { guarded } from "../stores/guarded.js";
import { type Addressed, addressKey, clientAddress } from "./client-address.js";
import type { Counted, LimitStore } from "./limit-store.js";
import { memoryLimits } from "./memory-limits.js";
import { type PlacedLimit, placedAtDependency, type ReadLimit } from "./read-limits.js";

/** A limit that a request was counted for, as its response shows it. */
export interface MetLimit {
  readonly limit: PlacedLimit;
  readonly counted: Counted;
  /** The key under which it was counted. */
  readonly key: string;
}

/** A request that is counted. */
interface LimitedRequest extends Addressed {
  /** The limits so far, for its response. */
  limits: MetLimit[] | undefined;
}

/** The app settings that determine how its requests are counted, and its name: apps may share a store. */
interface Settings {
  readonly title?: string;
  readonly stores?: { readonly limits?: LimitStore | undefined };
  readonly trustedProxies?: number;
  readonly log?: Log;
}

/** Counts the requests of an application, in guards that run before all others. */
export class RateLimits {
  readonly #count: (key: string, limit: PlacedLimit) => MaybePromise<Counted>;
  readonly #title: string;
  readonly #proxies: number;
  /** By their policies. */
  readonly #unnamed = new Map<string, ReadLimit>();
  /** For the limits of dependencies, by their text. */
  readonly #counters = new Map<string, Counter[]>();

  /** @throws RangeError if `trustedProxies` is not a valid number of proxies. */
  constructor({ title = "", stores = {}, trustedProxies = 0, log = logOf(undefined) }: Settings) {
    if (!Number.isInteger(trustedProxies) || trustedProxies < 0)
      throw new RangeError(
        `The option trustedProxies is ${String(trustedProxies)}: write the number of proxies in front of the server.`,
      );
    this.#title = title;
    this.#proxies = trustedProxies;
    const here = memoryLimits();
    const { limits: store } = stores;
    const failing = guarded("limits", log);
    this.#count = store
      ? (key, { seconds, whenStoreFails }) =>
          failing.ask(
            () => store.count(key, seconds),
            () => (whenStoreFails === "closed" ? undefined : here.count(key, seconds)),
          )
      : (key, { seconds }) => here.count(key, seconds);
  }

  /** Returns the counter of a limit: a dependency without a value, which throws if a request exceeds the limit. */
  guard(given: PlacedLimit): Wanted {
    const limit = this.#distinct(given);
    const { policy, keyedBy } = limit;
    // Without its own name, the limit belongs to this app alone.
    const app = limit.name === undefined ? `${this.#title} ` : "";
    const name = `${app}${policy} ${limit.requests}/${limit.seconds}`;
    const count = (request: LimitedRequest, by?: unknown): MaybePromise<void> => {
      const key = `${name} ${this.#keyOf(limit, request, by)}`;
      // A route and a dependency may declare the same limit, by its name.
      const met = request.limits?.find((each) => each.key === key);
      if (met) return judge(met);
      return chain(this.#count(key, limit), (counted) => {
        const now = { limit, counted, key };
        request.limits ??= [];
        request.limits.push(now);
        judge(now);
      });
    };
    const needs = keyedBy && [{ ...needOf(keyedBy), at: 1 }];
    return {
      given: count as Provider,
      need: {
        of: {
          name: `limit "${policy}"`,
          kind: "function",
          ...(needs && { needs }),
          decode: (request: RequestView) => [request, undefined],
        },
      },
    };
  }

  /** Counts the requests that reach a dependency: one counter for all uses with the same limits. */
  readonly ofDependency: Counting = (provider, limits) =>
    (placedAtDependency(limits, provider.name || "dependency") || []).map((limit) => {
      const key = limit.keyedBy?.need.of.use?.();
      const { requests, seconds, by, name, whenStoreFails } = limit;
      const words = JSON.stringify([requests, seconds, by, name, whenStoreFails]);
      const known = this.#counters.get(words) ?? [];
      const isSame = (each: Counter) =>
        each.key === key && (name !== undefined || each.provider === provider);
      const before = known.find(isSame);
      if (before) return before.wanted;
      const wanted = this.guard(limit);
      this.#counters.set(words, [...known, { provider, key, wanted }]);
      return wanted;
    });

  /** Several unnamed limits may be at the same place, for example if two routers are included at one path. */
  #distinct(limit: PlacedLimit): PlacedLimit {
    if (limit.name !== undefined) return limit;
    for (let at = 1; ; at++) {
      const policy = at === 1 ? limit.policy : `${limit.policy} (${at})`;
      const known = this.#unnamed.get(policy) ?? limit.declared;
      if (known !== limit.declared) continue;
      this.#unnamed.set(policy, known);
      return { ...limit, policy };
    }
  }

  #keyOf({ by, keyedBy, policy }: PlacedLimit, request: LimitedRequest, key: unknown): string {
    if (by === "everyone") return "everyone";
    if (!keyedBy || key === undefined) return `address ${addressKey(clientAddress(request, this.#proxies))}`;
    if (typeof key === "object" || typeof key === "function")
      throw new TypeError(
        `The limit "${policy}" got no key to count by: its function must return a string or a number.`,
      );
    return `key ${String(key)}`;
  }
}

/** The counter of a dependency's limit. */
interface Counter {
  readonly provider: Provider;
  /** The function that its requests are counted by. */
  readonly key: unknown;
  readonly wanted: Wanted;
}

/** Uses the function that the program passed, if any. */
function needOf({ need, given }: Wanted): Wanted["need"] {
  return given ? { ...need, of: { ...need.of, use: () => given } } : need;
}

/** @throws HttpError 429 if a request exceeds the limit. */
function judge({ limit, counted }: MetLimit): void {
  if (counted.requests > limit.requests) throw tooMany(limit, counted);
}

function tooMany({ policy, requests, seconds }: PlacedLimit, { endsIn }: Counted): HttpError {
  const wait = secondsUntil(endsIn);
  return stackless(
    () =>
      new HttpError(
        429,
        `More than ${requests} ${requests === 1 ? "request" : "requests"} in ${seconds} s (${policy}): try again in ${wait} s`,
        {
          headers: { "retry-after": String(wait) },
        },
      ),
  );
}

/** Whole seconds, at least one: a client that returns before the end is refused again. */
export const secondsUntil = (milliseconds: number): number => Math.max(1, Math.ceil(milliseconds / 1000));
