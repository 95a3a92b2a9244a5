import { type Source, StreamedBody } from "./streamed-body.js";

type Reader = ReadableStreamDefaultReader<Uint8Array>;
type Read = Awaited<ReturnType<Reader["read"]>>;

/**
 * Takes over the body of a handler's own `Response`, so that its end is known. One that was there at once is given back
 * as bytes: its length is known to the server then, as it was before. Of any other, one piece may have been read.
 * @throws TypeError when somebody else reads it; what the stream fails with.
 */
export async function takeBody(response: Response): Promise<Uint8Array | StreamedBody | null> {
  if (!response.body) return null;
  const reader: Reader = response.body.getReader();
  const first = reader.read();
  const read = await atOnce(first);
  if (!read) return new StreamedBody(streamSource(reader, [first]));
  if (read.done) return new Uint8Array();
  const second = reader.read();
  // What fails here fails again when the stream is read, behind the first piece.
  const end = await atOnce(second).catch(() => undefined);
  if (end?.done) return read.value;
  return new StreamedBody(streamSource(reader, [first, second]));
}

/** @param begun reads that were made already. */
function streamSource(reader: Reader, begun: Promise<Read>[]): Source {
  return {
    next: () => begun.shift() ?? reader.read(),
    encode: (piece) => piece as Uint8Array,
    async stop() {
      for (const read of begun) read.catch(() => {});
      await reader.cancel();
    },
  };
}

function atOnce(read: Promise<Read>): Promise<Read | undefined> {
  return Promise.race([read, new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 0))]);
}
