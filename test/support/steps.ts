import { Session } from "node:inspector/promises";

/** Counts the code that runs; see {@link countSteps}. */
export type CountSteps = (action: () => void) => Promise<number>;

/**
 * Counts how many blocks of code actions run: V8 counts every call of a function and every branch taken, so the number is the
 * same on every machine and includes a loop hidden in a library call's callback. Must be started before the code runs for the
 * first time, because V8 adds the counters when it compiles a function.
 * @param within matches the URLs of the scripts that count.
 */
export async function countSteps(within: RegExp): Promise<CountSteps> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  return async (action) => {
    await session.post("Profiler.takePreciseCoverage");
    action();
    const { result } = await session.post("Profiler.takePreciseCoverage");
    return result
      .filter(({ url }) => within.test(url))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
      .reduce((sum, { count }) => sum + count, 0);
  };
}
