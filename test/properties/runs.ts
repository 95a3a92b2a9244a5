import fc from "fast-check";
import { type Readings, readingsOf } from "./readings.js";
import type { World } from "./world.js";

/**
 * How long to search: `PROPERTY_RUNS=20` tries twenty times as many types. The seed is the same every time, so that a failure
 * does not depend on chance; `PROPERTY_SEED=random` or a printed number chooses another.
 */
const factor = Number(process.env["PROPERTY_RUNS"] ?? 1);
const chosen = process.env["PROPERTY_SEED"] ?? "3";
const seed = chosen === "random" ? Math.floor(Math.random() * 2 ** 31) : Number(chosen);

/** Asserts that something holds for some values of a type. */
export type ForSome = <Value>(
  values: fc.Arbitrary<Value>,
  count: number,
  holds: (value: Value) => void,
) => void;

/** Searches for types, each compiled once, and for values of them, for which something does not hold. */
export function forTypes(
  worlds: fc.Arbitrary<World>,
  count: number,
  claim: (world: World, readings: Readings, forSome: ForSome) => void,
): void {
  const types = fc.property(worlds, fc.noShrink(fc.nat()), (world, inner) => {
    claim(world, readingsOf(world), (values, runs, holds) =>
      fc.assert(
        fc.property(values, (value) => holds(value)),
        { seed: inner, numRuns: runs, includeErrorInReport: true },
      ),
    );
  });
  fc.assert(types, { seed, numRuns: Math.ceil(count * factor), includeErrorInReport: true });
}
