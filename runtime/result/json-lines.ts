import type { Source } from "../lifetime/streamed-body.js";
import { iteratorSource } from "./binary.js";

/**
 * Returns JSON Lines, one for each item, created as fast as the client reads.
 * @param encode throws if the item is not what was declared.
 */
export function jsonLines(
  items: AsyncIterable<unknown> | Iterable<unknown>,
  encode: (item: unknown) => string,
): Source {
  const encoder = new TextEncoder();
  const source = iteratorSource(items, (item) => encoder.encode(`${encode(item)}\n`));
  return { ...source, whenClosing: "break" };
}
