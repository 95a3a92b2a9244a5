import type { IncomingMessage } from "node:http";
import { bodyTooLarge } from "../../request/body-facts.js";
import type { CollectedBody } from "./collect-body.js";

/**
 * A body that somebody has read before the application was asked, where node-server looks for it too. It may be made when it is
 * read, and throw.
 */
interface WithRawBody {
  readonly rawBody?: unknown;
}

/** Whether the body of a request need not, or cannot, be read from its stream. */
export function isGiven(incoming: IncomingMessage): boolean {
  return "rawBody" in incoming;
}

/** @returns nothing for a body that is still to be read. */
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
