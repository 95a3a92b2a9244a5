/** The longest line, or data of an event, in UTF-16 units, so that a server that never ends one cannot exhaust memory. */
export const LONGEST_TEXT = 2 ** 24;

/**
 * The lines of a body as they arrive, in linear time however it is split. Leaving the loop closes the connection.
 * @param end matches the end of a line.
 * @throws the signal's reason if it is aborted, the error that breaks the connection, a `RangeError` for a line that is too long.
 * @returns the text after the last end of a line.
 */
export async function* textLines(
  body: ReadableStream<Uint8Array> | null,
  end: RegExp,
  signal?: AbortSignal | null,
): AsyncGenerator<string, string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  // A signal may be aborted while the body is not being read, and a custom `fetch` may ignore it.
  const stop = () => reader?.cancel(signal?.reason).catch(() => {});
  signal?.addEventListener("abort", stop);
  try {
    let rest = "";
    for (let isAfterReturn = false; ; ) {
      signal?.throwIfAborted();
      const chunk = await reader?.read();
      signal?.throwIfAborted();
      let text = decoder.decode(chunk?.value, { stream: !!chunk && !chunk.done });
      // A carriage return has ended its line; the line feed of the pair is in the next chunk.
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
