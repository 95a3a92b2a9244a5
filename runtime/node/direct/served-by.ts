import { channel } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/**
 * Which path served a request: `direct` from Node's request to Node's response; `hono` through Hono; `replayed` if the work was
 * done directly and its outcome (a `Response`, a stream to be compressed, an error that a handler of the application takes) was
 * sent through Hono.
 */
export type ServedBy = "direct" | "replayed" | "hono";

/** What is published for each request. */
export interface ServedMessage {
  readonly request: IncomingMessage;
  readonly by: ServedBy;
}

/** A name, so that listeners find the channel no matter which copy of this module serves. */
export const SERVED = "countersign:served";

const served = channel(SERVED);

/** Publishes which path served a request. Without a listener this costs one test of a property. */
export function tellServed(request: IncomingMessage, by: ServedBy): void {
  if (served.hasSubscribers) served.publish({ request, by } satisfies ServedMessage);
}
