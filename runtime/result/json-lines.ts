import type { Source } from "../lifetime/streamed-body.js";

/**
 * JSON Lines, one for each item, made as fast as the client reads.
 * @param encode throws when the item is not what was declared.
 */
export function jsonLines(
  items: AsyncIterable<unknown> | Iterable<unknown>,
  encode: (item: unknown) => string,
): Source {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const encoder = new TextEncoder();
  return {
    next: () => iterator.next(),
    encode: (item) => encoder.encode(`${encode(item)}\n`),
    async stop() {
      await iterator.return?.();
    },
  };
}
