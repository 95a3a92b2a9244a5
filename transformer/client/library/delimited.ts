import { many } from "./many.js";
import { segment } from "./segment.js";

/** A list that is a single value of a query: `ids=1,2`. */
export function delimited(name: string, values: unknown, delimiter: string): readonly string[] {
  return values === undefined ? [] : [`${segment(name)}=${many(values).map(segment).join(delimiter)}`];
}
