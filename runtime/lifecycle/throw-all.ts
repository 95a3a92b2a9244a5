import type { Failure } from "../dependencies/exits.js";

/**
 * One rule for everything that can fail in several places: no error is dropped.
 * @param doing the name of the work: `close`.
 * @throws the error itself if there is one; AggregateError of all of them, in their order, if there are more.
 */
export function throwAll(failures: readonly Failure[], doing: string): void {
  const [first, ...more] = failures;
  if (!first) return;
  if (more.length === 0) throw first.error;
  const errors = failures.map(({ error }) => error);
  const texts = errors.map((error) => (error instanceof Error ? error.message : String(error)));
  throw new AggregateError(
    errors,
    `The app failed to ${doing} in ${errors.length} places: ${texts.join("; ")}`,
  );
}
