/** What a line, or the data of an event, may have at most, in UTF-16 units: a server that never ends one takes no more memory. */
export const LONGEST_TEXT = 2 ** 24;

/**
 * The lines of a body as they come, in linear time however it is split. Whoever leaves the loop closes the connection.
 * @param end what ends a line.
 * @throws the signal's reason when it is aborted, what breaks the connection, a `RangeError` for a line that is too long.
 * @returns what stands behind the last end of a line.
 */
export async function* textLines(
  body: ReadableStream<Uint8Array> | null,
  end: RegExp,
  signal?: AbortSignal | null,
): AsyncGenerator<string, string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  // A signal may be aborted while nobody reads, and a `fetch` of one's own may not know it.
  const stop = () => reader?.cancel(signal?.reason).catch(() => {});
  signal?.addEventListener("abort", stop);
  try {
    let rest = "";
    for (let isAfterReturn = false; ; ) {
      signal?.throwIfAborted();
      const chunk = await reader?.read();
      signal?.throwIfAborted();
      let text = decoder.decode(chunk?.value, { stream: !!chunk && !chunk.done });
      // A carriage return has ended its line; the line feed of the pair comes in another chunk.
      const isPaired = isAfterReturn && text.startsWith("\n") && end.test("\r");
      if (text) isAfterReturn = text.endsWith("\r");
      if (isPaired) text = text.slice(1);
      // Only the new text is searched.
      for (const [at, piece] of text.split(end).entries()) {
        if (at > 0) {
          yield rest;
          rest = "";
        }
        rest += piece;
        if (rest.length > LONGEST_TEXT)
          throw new RangeError(`A line is longer than ${LONGEST_TEXT} characters`);
      }
      if (!chunk || chunk.done) return rest;
    }
  } finally {
    signal?.removeEventListener("abort", stop);
    await reader?.cancel().catch(() => {});
  }
}
