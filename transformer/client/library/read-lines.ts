import type { CallReading } from "./call.js";
import { jsonLines } from "./json-lines.js";

/** The body as JSON Lines. */
export function readLines<T>(
  response: Response,
  decode: ((value: never) => T) | undefined,
  { options: { signal } }: CallReading,
): AsyncIterable<T> {
  return jsonLines(response.body, (value) => (decode ? decode(value as never) : (value as T)), signal);
}
