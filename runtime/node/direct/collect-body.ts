import type { IncomingMessage } from "node:http";
import { bodyTooLarge, unreadableBody } from "../../request/body-facts.js";

export type CollectedBody = { readonly bytes: Buffer } | { readonly error: unknown };

/** The body of a request that has none. */
export const NO_BODY: CollectedBody = { bytes: Buffer.alloc(0) };

/**
 * Returns the length in bytes of a request's body, as its head announces it (RFC 9112, 6.3). Node's parser has checked that it is
 * a number.
 * @returns `undefined` for a body that comes in chunks.
 */
export function announcedLength({ headers }: IncomingMessage): number | undefined {
  const { "content-length": length, "transfer-encoding": coding } = headers;
  if (coding !== undefined) return undefined;
  return length === undefined ? 0 : Number(length);
}

/**
 * Collects the body of a request from the events of its stream, without promises and iterators. The limit is checked as it
 * arrives.
 * @param done called once, and never while this function runs, unless the client has left.
 */
export function collectBody(
  incoming: IncomingMessage,
  limit: number,
  done: (body: CollectedBody) => void,
): void {
  if (incoming.destroyed) {
    done(leftover(incoming, limit));
    return;
  }
  let chunks: Buffer[] = [];
  let length = 0;
  let isOver = false;
  const finish = (body: CollectedBody) => {
    if (isOver) return;
    isOver = true;
    done(body);
  };
  const take = (chunk: Buffer) => {
    length += chunk.length;
    if (length <= limit) {
      chunks.push(chunk);
      return;
    }
    incoming.off("data", take);
    incoming.pause();
    finish({ error: bodyTooLarge() });
  };
  incoming.on("data", take);
  incoming.on("end", () => {
    const bytes = joined(chunks, length);
    chunks = [];
    finish({ bytes });
  });
  // With a listener, Node reports a client that leaves in the middle. The listener stays, because a later error would otherwise
  // be thrown.
  incoming.on("error", (error) => finish({ error: unreadableBody(error) }));
}

function joined(chunks: readonly Buffer[], length: number): Buffer {
  const [only] = chunks;
  return only && chunks.length === 1 ? only : Buffer.concat(chunks, length);
}

/** A client may leave after its whole body has arrived, before anything has read it. */
function leftover(incoming: IncomingMessage, limit: number): CollectedBody {
  if (!incoming.complete) return { error: unreadableBody(incoming.errored) };
  const bytes = (incoming.read() as Buffer | null) ?? Buffer.alloc(0);
  return bytes.length > limit ? { error: bodyTooLarge() } : { bytes };
}
