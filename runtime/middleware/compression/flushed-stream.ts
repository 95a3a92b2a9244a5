/** A stream of zlib. */
export interface Flushing {
  on(event: "data", listener: (piece: Uint8Array) => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
  once(event: "end", listener: () => void): unknown;
  write(piece: Uint8Array): boolean;
  flush(how: number, done: () => void): void;
  end(): unknown;
  destroy(): unknown;
}

/**
 * Encodes a stream so that each chunk can be read as soon as it is available: the items of a list that is still being created,
 * the lines of a log. Nothing is read before it is requested.
 * @param how the coding's flush.
 */
export function flushedStream(
  body: ReadableStream<Uint8Array>,
  zlib: Flushing,
  how: number,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let failed: (error: Error) => void = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        zlib.on("data", (piece) => controller.enqueue(piece));
        zlib.on("error", (error) => failed(error));
      },
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          await new Promise<void>((resolve, reject) => {
            failed = reject;
            if (done) {
              zlib.once("end", resolve);
              zlib.end();
            } else {
              zlib.write(value);
              zlib.flush(how, resolve);
            }
          });
          if (done) controller.close();
        } catch (error) {
          zlib.destroy();
          throw error;
        }
      },
      async cancel(reason) {
        zlib.destroy();
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
