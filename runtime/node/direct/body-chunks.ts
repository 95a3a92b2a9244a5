import type { IncomingMessage } from "node:http";
import { unreadableBody } from "../../request/body-facts.js";

/**
 * The body of a request as it comes: a piece is read when it is asked for, and whoever asks no more holds the client back.
 * @param whenAborted as of `ServerRequest`.
 * @throws the reason of an abort; HttpError 400 when the body breaks off.
 */
export async function* bodyChunks(
  incoming: IncomingMessage,
  whenAborted: (listener: (reason: unknown) => void) => () => void,
): AsyncGenerator<Buffer, undefined> {
  const come: Buffer[] = [];
  let failed: { readonly error: unknown } | undefined;
  let given: { readonly error: unknown } | undefined;
  let wake = () => {};
  const take = (chunk: Buffer) => {
    come.push(chunk);
    incoming.pause();
    wake();
  };
  const end = () => wake();
  const fail = (error: unknown) => {
    failed = { error: unreadableBody(error) };
    wake();
  };
  const forget = whenAborted((error) => {
    given = { error };
    wake();
  });
  // It stays, or a later error would be thrown.
  incoming.on("error", fail);
  try {
    if (incoming.destroyed) fail(incoming.errored);
    incoming.on("data", take);
    incoming.on("end", end);
    for (;;) {
      const over = given ?? failed;
      if (over) throw over.error;
      const chunk = come.shift();
      if (chunk) yield chunk;
      else if (incoming.readableEnded) return;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
          incoming.resume();
        });
    }
  } finally {
    forget();
    incoming.off("data", take);
    incoming.off("end", end);
    // What is left of it is read behind the answer, or not at all.
    if (!incoming.readableEnded) incoming.pause();
  }
}
