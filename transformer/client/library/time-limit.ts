/** A signal that is aborted after a time, or together with another signal. */
export interface TimeLimit {
  readonly signal: AbortSignal | undefined;
  /** From now on only the other signal counts. */
  readonly lift: () => void;
}

/**
 * @param milliseconds `undefined` and 0 mean no limit.
 * @returns a signal whose reason is a `DOMException` named `TimeoutError` after the time, as that of `AbortSignal.timeout`.
 */
export function timeLimit(milliseconds: number | undefined, signal?: AbortSignal | null): TimeLimit {
  if (!milliseconds) return { signal: signal ?? undefined, lift: () => {} };
  const limit = new AbortController();
  const timer = setTimeout(
    () => limit.abort(new DOMException(`No response within ${milliseconds} ms`, "TimeoutError")),
    milliseconds,
  );
  return {
    signal: signal ? AbortSignal.any([signal, limit.signal]) : limit.signal,
    lift: () => clearTimeout(timer),
  };
}
