/** How an answer ended. What stands behind it waits for this: background tasks, then the teardown of dependencies. */
export type Ending =
  /** Sent as far as the server can tell, or there was nothing to send. */
  | { readonly how: "complete" }
  /** Its body was never wanted: HEAD, or middleware that answered something else. */
  | { readonly how: "unwanted" }
  /** The client left, nobody read the body, or the server closes. The error says so. */
  | { readonly how: "left"; readonly error: unknown }
  /** The body failed after the head had been sent. */
  | { readonly how: "failed"; readonly error: unknown }
  /** Another answer was given in its place: the time limit had passed, or it could not be sent. */
  | { readonly how: "replaced"; readonly error: unknown };

export const UNWANTED: Ending = { how: "unwanted" };

class ClientLeft extends DOMException {}

/** The reason of an `AbortSignal` whose client is gone, and what the dependencies behind the answer see. */
export function clientLeft(message = "The client left before the answer was complete"): DOMException {
  return new ClientLeft(message, "AbortError");
}

/** Whether an error is one of {@link clientLeft}, which is nobody's fault. */
export function isClientLeft(error: unknown): boolean {
  return error instanceof ClientLeft;
}

/** Whether an error only says that work was stopped, in Node's own words or those of whoever stopped it. */
export function isAbort(error: unknown, reason: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    error.name === "AbortError" || (reason !== undefined && (error === reason || error.cause === reason))
  );
}
