import { ApiError } from "./api-error.js";
import { type CallOptions, type CallReading, readJson } from "./call.js";
import { eventStream, type ReceivedEvent } from "./events.js";
import type { ConnectionState, ReconnectOptions } from "./reconnect.js";

export interface EventOptions extends CallOptions {
  /**
   * Connects again if the stream breaks or ends, with `Last-Event-ID`, as browsers' `EventSource` does, until a 204, a permanent
   * error, an abort, or the loop is left. Without it, the end of the stream is the end, and a break is an error.
   */
  readonly reconnect?: boolean | ReconnectOptions | undefined;
  /** Called for each connection and loss. */
  readonly onState?: ((state: ConnectionState) => void) | undefined;
}

/** The data of events, as they arrive. */
export interface EventSequence<T> extends AsyncIterable<T> {
  /** The same events, with their names and ids. Either can be iterated once. */
  events(): AsyncIterable<ReceivedEvent<T>>;
}

/** The events of a response, and of the responses to the requests that follow it. */
export function eventSequence<T>(
  first: Response,
  parse: (data: string) => T,
  { operation, options, again }: CallReading,
): EventSequence<T> {
  const { reconnect, onState, signal }: EventOptions = options;
  let next: Response | undefined = first;
  const connect = async (headers: Record<string, string>) => {
    const response = next ?? (await again(headers));
    next = undefined;
    if (response.ok) return response;
    const body = await readJson(response);
    throw new ApiError(operation, { status: response.status, body, raw: response });
  };
  async function* events() {
    const how = reconnect === true ? {} : reconnect || undefined;
    for await (const event of eventStream(connect, how, signal, onState))
      yield { ...event, data: parse(event.data) };
  }
  async function* values() {
    for await (const { data } of events()) yield data;
  }
  return { events, [Symbol.asyncIterator]: values };
}
