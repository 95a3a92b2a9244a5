import type { CallReading } from "./call.js";
import { type EventSequence, eventSequence } from "./event-sequence.js";

/** The body as a stream of events whose data is JSON or text: data that is not JSON is text. */
export function readMixedEvents<T>(
  response: Response,
  decode: ((value: never) => T) | undefined,
  reading: CallReading,
): EventSequence<T | string> {
  return eventSequence<T | string>(
    response,
    (data) => {
      let value: unknown;
      try {
        value = JSON.parse(data);
      } catch {
        return data;
      }
      return decode ? decode(value as never) : (value as T);
    },
    reading,
  );
}
