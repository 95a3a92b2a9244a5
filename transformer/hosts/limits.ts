import { LIMITS, type Limits } from "../2-read/reader.js";
import { CS4011 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";

/**
 * The limits for reading types: `"countersign": { "limits": { "depth": 100, "parts": 50000 } }` in the project's package.json,
 * which every host has. The command line reports a value that is not a positive integer, which has no effect.
 */
export function readLimits(
  limits: unknown,
  file: string,
): { readonly value: Limits; readonly problem?: Diagnostic } {
  if (typeof limits !== "object" || limits === null) return { value: LIMITS };
  const written = limits as Readonly<Record<string, unknown>>;
  const limit = (name: keyof Limits) => (isLimit(written[name]) ? written[name] : LIMITS[name]);
  const value = { depth: limit("depth"), parts: limit("parts") };
  const isRight = Object.entries(written).every(([name, one]) => Object.hasOwn(LIMITS, name) && isLimit(one));
  const reason = `"limits" of "countersign" has "depth" and "parts", which are positive integers`;
  return isRight ? { value } : { value, problem: CS4011({ file, reason }) };
}

function isLimit(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}
