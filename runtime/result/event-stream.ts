import type { Source } from "../lifetime/streamed-body.js";
import { iteratorSource } from "./binary.js";
import { eventText, ServerSentEvent } from "./server-sent-event.js";

/** A comment, which clients ignore. A client has connected when it has the head, so that does not wait for an event. */
const PING = new TextEncoder().encode(": ping\n\n");

/**
 * Server-Sent Events, one for each item, made as fast as the client reads.
 * @param encode the data of an item; throws when it is not what was declared.
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
