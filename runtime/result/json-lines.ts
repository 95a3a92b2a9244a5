/**
 * A stream of JSON Lines, one for each item, made as fast as the client reads. An item that cannot be encoded, or a
 * generator that throws, breaks the stream off: the client must not take what it has for everything there was.
 * @param encode throws when the item is not what was declared.
 * @param failed is told why, since the status has long been sent.
 */
export function jsonLines(
  items: AsyncIterable<unknown> | Iterable<unknown>,
  encode: (item: unknown) => string,
  failed: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await iterator.next();
          if (done) controller.close();
          else controller.enqueue(encoder.encode(`${encode(value)}\n`));
        } catch (error) {
          failed(error);
          controller.error(new Error("The stream of results was broken off by an error on the server"));
          await finish(iterator);
        }
      },
      cancel: () => finish(iterator),
    },
    // Nothing is pulled before somebody reads: a HEAD request must not run the generator.
    { highWaterMark: 0 },
  );
}

/** Lets a generator run its `finally`; what that throws has no one left to tell. */
async function finish(iterator: AsyncIterator<unknown> | Iterator<unknown>): Promise<void> {
  await Promise.resolve(iterator.return?.()).catch(() => {});
}
