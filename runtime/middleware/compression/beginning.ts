import { concatenated } from "../../concatenated.js";
import { turn } from "../../lifetime/turn.js";

type Body = ReadableStream<Uint8Array>;
type Reader = ReadableStreamDefaultReader<Uint8Array>;
type Read = Awaited<ReturnType<Reader["read"]>>;

/**
 * Reads as much of a body as is available immediately, so that the head of a response never waits for it.
 * @param most bytes after which the rest stays unread.
 * @returns the entire body, or a stream of what was read and what follows.
 */
export async function beginning(body: Body, most: number): Promise<Uint8Array<ArrayBuffer> | Body> {
  const reader: Reader = body.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length <= most) {
    const read = reader.read();
    // An error here occurs again when the stream is read.
    const given = await Promise.race([read, turn()]).catch(() => undefined);
    if (!given) return resumed(reader, pieces, read);
    if (given.done) return concatenated(pieces, length);
    pieces.push(given.value);
    length += given.value.byteLength;
  }
  return resumed(reader, pieces, undefined);
}

function resumed(reader: Reader, pieces: Uint8Array[], begun: Promise<Read> | undefined): Body {
  let pending = begun;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const piece = pieces.shift();
        if (piece) return controller.enqueue(piece);
        const { done, value } = await (pending ?? reader.read());
        pending = undefined;
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel(reason) {
        begun?.catch(() => {});
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
