import type { CallReading } from "./call.js";
import { type EventSequence, eventSequence } from "./event-sequence.js";

/** The body as a stream of events whose data is JSON. */
export function readEvents<T>(
  response: Response,
  decode: ((value: never) => T) | undefined,
  reading: CallReading,
): EventSequence<T> {
  return eventSequence(
    response,
    (data) => (decode ? decode(JSON.parse(data) as never) : JSON.parse(data)),
    reading,
  );
}
