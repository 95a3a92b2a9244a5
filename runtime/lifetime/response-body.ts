import { type Source, StreamedBody } from "./streamed-body.js";

type Reader = ReadableStreamDefaultReader<Uint8Array>;
type Read = Awaited<ReturnType<Reader["read"]>>;

/**
 * Takes over the body of a handler's own `Response`, so that its end is known. A body that is available at once is returned as
 * bytes, so that the server still knows its length. From any other body, one chunk may have been read.
 * @throws TypeError if something else reads it; the error with which the stream fails.
 */
export async function takeBody(response: Response): Promise<Uint8Array | StreamedBody | null> {
  if (!response.body) return null;
  const reader: Reader = response.body.getReader();
  const first = reader.read();
  const read = await atOnce(first);
  if (!read) return new StreamedBody(streamSource(reader, [first]));
  if (read.done) return new Uint8Array();
  const second = reader.read();
  // An error here occurs again when the stream is read, after the first chunk.
  const end = await atOnce(second).catch(() => undefined);
  if (end?.done) return read.value;
  return new StreamedBody(streamSource(reader, [first, second]));
}

/** @param begun reads that were already started. */
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
