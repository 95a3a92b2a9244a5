import { many } from "./many.js";
import { segment } from "./segment.js";

/**
 * The query of a URL: one value for each member of a list, nothing for what is left out.
 * @param more pairs that are serialized in another way.
 */
export function query(values: Readonly<Record<string, unknown>>, more: readonly string[] = []): string {
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    many(value).map((one) => `${segment(name)}=${segment(one)}`),
  );
  const all = [...pairs, ...more].join("&");
  return all && `?${all}`;
}
