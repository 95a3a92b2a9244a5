import type { Source } from "../lifetime/streamed-body.js";
import { iteratorSource } from "./binary.js";
import { eventText, ServerSentEvent } from "./server-sent-event.js";

/** A comment, which clients ignore. A client is connected when it has the head, so the head does not wait for an event. */
const PING = new TextEncoder().encode(": ping\n\n");

/**
 * Returns Server-Sent Events, one for each item, created as fast as the client reads.
 * @param encode encodes the data of an item, and throws if it is not what was declared.
 */
export function eventStream(
  items: AsyncIterable<unknown> | Iterable<unknown>,
  encode: (data: unknown) => string,
): Source {
  const encoder = new TextEncoder();
  const source = iteratorSource(items, (item) => encoder.encode(textOf(item, encode)));
  return { ...source, keepAlive: PING, whenClosing: "finish" };
}

function textOf(item: unknown, encode: (data: unknown) => string): string {
  if (!ServerSentEvent.is(item)) return eventText(encode(item));
  return eventText(item.data === undefined ? undefined : encode(item.data), item.fields);
}
