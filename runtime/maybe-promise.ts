/** A value, or a promise of it if it is not available yet. */
export type MaybePromise<T> = T | Promise<T>;

/**
 * Passes a value on: at once if it is available, so that a request that waits for nothing creates no promise and gets its
 * response in the same turn.
 * @throws what `next` throws, if it is called at once.
 */
export function chain<T, Result>(
  value: MaybePromise<T>,
  next: (value: T) => MaybePromise<Result>,
): MaybePromise<Result> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** Whether `await` would wait: handlers and dependencies may return promises of any implementation. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  if (value === null || (typeof value !== "object" && typeof value !== "function")) return false;
  return typeof (value as { readonly then?: unknown }).then === "function";
}
