import type { IncomingMessage } from "node:http";
import { bodyTooLarge } from "../../request/body-facts.js";
import type { CollectedBody } from "./collect-body.js";

/**
 * A body that was read before the application got the request, in the property where node-server looks for it too. It may be
 * computed by a getter, which may throw.
 */
interface WithRawBody {
  readonly rawBody?: unknown;
}

/** Whether the body of a request need not, or cannot, be read from its stream. */
export function isGiven(incoming: IncomingMessage): boolean {
  return "rawBody" in incoming;
}

/** @returns nothing if the body has not been read yet. */
export function givenBody(
  incoming: IncomingMessage,
  limit = Number.POSITIVE_INFINITY,
): CollectedBody | undefined {
  if (!isGiven(incoming)) return undefined;
  try {
    const { rawBody } = incoming as WithRawBody;
    if (!(rawBody instanceof Buffer)) return undefined;
    return rawBody.length > limit ? { error: bodyTooLarge() } : { bytes: rawBody };
  } catch (error) {
    return { error };
  }
}
