import { idempotentOf, ttlOf } from "../contract/idempotent.js";
import { routeTitle } from "../contract/route-kinds.js";
import type { SecurityFragment } from "../contract/security.js";
import type { ErrorResponder } from "../errors/error-responder.js";
import type { Log } from "../log.js";
import type { RequestLimits } from "../request/limits.js";
import { operationOf, type RouteStep } from "../steps.js";
import { type Guarded, guarded } from "../stores/guarded.js";
import type { IdempotencyStore } from "./idempotency-store.js";
import { memoryIdempotency } from "./memory-idempotency.js";
import { Once } from "./once.js";

/** How long no other request can take a key, in seconds, unless the route has a longer time limit. */
const LOCK = 60;
/** Time after a time limit for keeping the response, in seconds. */
const BEHIND = 10;

/** The app settings for where its responses are kept, and its name: apps may share a store. */
interface Settings {
  readonly title: string;
  readonly stores?: { readonly idempotency?: IdempotencyStore | undefined };
  readonly log: Log;
}

/** The requests of an application that are executed once. */
export class Idempotency {
  readonly #title: string;
  readonly #store: IdempotencyStore;
  readonly #guarded: Guarded;

  constructor({ title, stores = {}, log }: Settings) {
    this.#title = title;
    this.#store = stores.idempotency ?? memoryIdempotency();
    this.#guarded = guarded("idempotency", log);
  }

  /** @returns nothing for most routes. */
  of(
    step: RouteStep,
    { limits, errors }: { readonly limits: RequestLimits; readonly errors: ErrorResponder },
  ): Once | undefined {
    const { method, around, answers, operation, wanted, timeout } = step;
    const option = idempotentOf(method, around.options.idempotent, answers.ownIdempotent);
    if (!option || step.routeKind !== "operation") return undefined;
    const { by, required = false } = typeof option === "object" ? option : {};
    let security: { readonly of: SecurityFragment | undefined } | undefined;
    return new Once({
      store: this.#store,
      guarded: this.#guarded,
      operation: [this.#title, routeTitle(step), ...(step.versions ?? [])],
      required,
      ttl: ttlOf(option),
      lock: Math.max(LOCK, (timeout || 0) + BEHIND),
      keyedBy: by && wanted.find(({ given }) => given === by),
      security: () => {
        security ??= { of: operationOf(step).fragment.security };
        return security.of;
      },
      bodyLimit: operation.body && limits.bodyLimit,
      failed: (error, request) =>
        errors.logBehind(
          operation.source,
          "the response could not be stored for its Idempotency-Key",
          error,
          request,
        ),
    });
  }
}
