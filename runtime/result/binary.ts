import { type Source, StreamedBody } from "../lifetime/streamed-body.js";
import { wrongKind } from "./wrong-kind.js";

/** What is sent unchanged. */
export interface Binary {
  readonly body: Uint8Array<ArrayBuffer> | StreamedBody;
  /** In bytes, if it is known before the body is created. */
  readonly length?: number;
}

/**
 * Returns complete bytes, or a body that is created as fast as the client reads.
 * @throws ResponseValidationError if the value is neither; TypeError if something else reads the stream.
 */
export function binary(value: unknown): Binary {
  if (value instanceof Uint8Array) return { body: isOwn(value) ? value : value.slice() };
  if (value instanceof Blob)
    return { body: new StreamedBody(readerSource(value.stream())), length: value.size };
  if (isStream(value)) return { body: new StreamedBody(readerSource(value)) };
  if (isIterable(value)) return { body: new StreamedBody(iteratorSource(value, bytesOf)) };
  throw wrongKind(value, "bytes_type", "Result should be bytes, a Blob, a ReadableStream or an iterable");
}

/** A `Response` does not accept memory that another thread may write to. */
function isOwn(bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer;
}

/** Not with its iterator, which some platforms lack, and whose end waits for a read in progress. */
function readerSource(stream: ReadableStream<unknown>): Source {
  const reader = stream.getReader();
  return {
    next: () => reader.read(),
    encode: bytesOf,
    stop: () => reader.cancel(),
  };
}

/** Each item of an iterable, created when it is requested. */
export function iteratorSource(
  items: AsyncIterable<unknown> | Iterable<unknown>,
  encode: Source["encode"],
): Source {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  return {
    next: () => iterator.next(),
    encode,
    async stop() {
      await iterator.return?.();
    },
  };
}

export function isIterable(value: unknown): value is AsyncIterable<unknown> | Iterable<unknown> {
  return (
    typeof value === "object" && value !== null && (Symbol.asyncIterator in value || Symbol.iterator in value)
  );
}

/** Also true for a `ReadableStream` that is not the platform's own. */
function isStream(value: unknown): value is ReadableStream<unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    "getReader" in value &&
    typeof value.getReader === "function"
  );
}

const encoder = new TextEncoder();

function bytesOf(piece: unknown): Uint8Array {
  if (piece instanceof Uint8Array) return piece;
  if (typeof piece === "string") return encoder.encode(piece);
  throw wrongKind(piece, "bytes_type", "Each piece of the result should be bytes or a string");
}
