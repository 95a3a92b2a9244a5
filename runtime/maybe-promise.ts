/** A value, or the promise of it where somebody has to be waited for. */
export type MaybePromise<T> = T | Promise<T>;

/**
 * Goes on with a value: at once where it is there, so that a request for which nobody is waited for makes no promise and is
 * answered in the turn in which it came.
 * @throws what `next` throws, where it is called at once.
 */
export function chain<T, Result>(
  value: MaybePromise<T>,
  next: (value: T) => MaybePromise<Result>,
): MaybePromise<Result> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** Whether `await` would wait: handlers and dependencies may return promises of any make. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  if (value === null || (typeof value !== "object" && typeof value !== "function")) return false;
  return typeof (value as { readonly then?: unknown }).then === "function";
}
