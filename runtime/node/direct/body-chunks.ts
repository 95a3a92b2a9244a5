import type { IncomingMessage } from "node:http";
import { unreadableBody } from "../../request/body-facts.js";

/**
 * Yields the body of a request as it arrives. A chunk is read only on request, so a consumer that stops reading holds the client
 * back.
 * @param whenAborted as in `ServerRequest`.
 * @throws the reason of an abort; HttpError 400 if the body breaks off.
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
  // The listener stays, because a later error would otherwise be thrown.
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
    // The rest is read after the response, or not at all.
    if (!incoming.readableEnded) incoming.pause();
  }
}
