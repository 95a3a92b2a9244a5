import { many } from "./many.js";
import { segment } from "./segment.js";

/** An object whose properties have their own names in a query: `filter[price][gte]=5`. */
export function nested(name: string, value: unknown): readonly string[] {
  const isObject =
    typeof value === "object" &&
    value &&
    !("toJSON" in value || Array.isArray(value) || value instanceof Set);
  return isObject
    ? Object.entries(value).flatMap(([key, inner]) => nested(`${name}[${key}]`, inner))
    : many(value).map((one) => `${segment(name)}=${segment(one)}`);
}
