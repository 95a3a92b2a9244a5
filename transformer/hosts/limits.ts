import { LIMITS, type Limits } from "../2-read/reader.js";
import { packageOption } from "./package-options.js";

/**
 * How far types are read: `"countersign": { "limits": { "depth": 100, "parts": 50000 } }` in the project's package.json,
 * which every host has. What is not a positive integer there is reported by the command line, and has no effect.
 */
export function limitsOf(packageJson: unknown): Limits {
  const written = writtenLimits(packageJson) ?? {};
  const limit = (name: keyof Limits) => (isLimit(written[name]) ? written[name] : LIMITS[name]);
  return { depth: limit("depth"), parts: limit("parts") };
}

/** What is wrong with the limits in a package.json. */
export function limitsProblem(packageJson: unknown): string | undefined {
  const written = writtenLimits(packageJson);
  if (!written) return undefined;
  const wrong = Object.entries(written).find(
    ([name, value]) => !Object.hasOwn(LIMITS, name) || !isLimit(value),
  );
  if (!wrong) return undefined;
  return `"limits" of "countersign" has "depth" and "parts", which are positive integers`;
}

function isLimit(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

function writtenLimits(packageJson: unknown): Readonly<Record<string, unknown>> | undefined {
  const limits = packageOption(packageJson, "limits");
  return typeof limits === "object" && limits !== null ? (limits as Record<string, unknown>) : undefined;
}
