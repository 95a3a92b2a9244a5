import type { CallReading } from "./call.js";
import { type EventSequence, eventSequence } from "./event-sequence.js";

/** The body as a stream of events whose data is text. */
export function readTextEvents(response: Response, _: unknown, reading: CallReading): EventSequence<string> {
  return eventSequence(response, (data) => data, reading);
}
