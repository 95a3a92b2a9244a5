// The resources that a request creates in addition to its response.
import { createHook } from "node:async_hooks";

/**
 * @param {() => Promise<unknown>} work of this many requests.
 * @returns how many promises, ticks, timers and other asynchronous resources of Node a request creates, by kind.
 */
export async function madeBy(work, count) {
  const made = {};
  const hook = createHook({
    init(_id, kind) {
      made[kind] = (made[kind] ?? 0) + 1;
    },
  }).enable();
  await work();
  hook.disable();
  const each = Object.entries(made).map(([kind, all]) => [kind, Math.round(all / count)]);
  return Object.fromEntries(each.filter(([, number]) => number > 0));
}
