import { textLines } from "./text-lines.js";

/**
 * The values of JSON Lines, as they arrive. Blank lines are skipped; the last line may lack its end.
 * @param decode converts a JSON value.
 * @throws as {@link textLines}, and a `SyntaxError` for a line that is not JSON.
 */
export async function* jsonLines<T>(
  body: ReadableStream<Uint8Array> | null,
  decode: (value: unknown) => T,
  signal?: AbortSignal | null,
): AsyncGenerator<T, undefined> {
  const lines = textLines(body, /\n/, signal);
  try {
    for (;;) {
      const { value: line, done } = await lines.next();
      if (line.trim()) yield decode(JSON.parse(line));
      if (done) return;
    }
  } finally {
    await lines.return("");
  }
}
