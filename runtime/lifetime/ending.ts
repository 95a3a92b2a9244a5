/** How a response ended. What follows it waits for this: background tasks, then the teardown of dependencies. */
export type Ending =
  /** Sent as far as the server can tell, or there was nothing to send. */
  | { readonly how: "complete" }
  /** Its body was not needed: HEAD, or middleware that responded with something else. */
  | { readonly how: "unwanted" }
  /** The client left, nothing read the body, or the server closes. The error states the reason. */
  | { readonly how: "left"; readonly error: unknown }
  /** The body failed after the head had been sent. */
  | { readonly how: "failed"; readonly error: unknown }
  /** Another response replaced it: the time limit had passed, or it could not be sent. */
  | { readonly how: "replaced"; readonly error: unknown };

export const UNWANTED: Ending = { how: "unwanted" };

class ClientLeft extends DOMException {}

/** Returns the reason of an `AbortSignal` whose client has left. The dependencies of the response get the same error. */
export function clientLeft(
  message = "The client disconnected before the response was complete",
): DOMException {
  return new ClientLeft(message, "AbortError");
}

/** Whether an error is one of {@link clientLeft}, which is not a failure. */
export function isClientLeft(error: unknown): boolean {
  return error instanceof ClientLeft;
}

/** Whether an error only reports that work was stopped, in Node's own form or as the abort's reason. */
export function isAbort(error: unknown, reason: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    error.name === "AbortError" || (reason !== undefined && (error === reason || error.cause === reason))
  );
}
