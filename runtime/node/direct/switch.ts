/**
 * Among the options of `serve`: `false` sends every request through Hono. For tests that compare the two paths, in a process
 * that has both, and for measurements; not for users, for whom the paths do not differ.
 */
export const DIRECT_PATH = Symbol.for("countersign.directPath");

/** @param options of `serve`. */
export function isDirectOff(options: object): boolean {
  return Reflect.get(options, DIRECT_PATH) === false;
}
