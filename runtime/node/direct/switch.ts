/**
 * An option of `serve`: `false` sends every request through Hono. It is for tests that compare the two paths in one process, and
 * for measurements. It is not for users, for whom the paths do not differ.
 */
export const DIRECT_PATH = Symbol.for("countersign.directPath");

/** @param options those of `serve`. */
export function isDirectOff(options: object): boolean {
  return Reflect.get(options, DIRECT_PATH) === false;
}
