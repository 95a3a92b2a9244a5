import { pauseFor } from "./pause-for.js";
import { type ConnectionState, type ReconnectOptions, reconnectPause } from "./reconnect.js";
import { LONGEST_TEXT, textLines } from "./text-lines.js";

/** A Server-Sent Event. */
export interface ReceivedEvent<T> {
  /** `message` if the server gave it no name. */
  readonly event: string;
  readonly data: T;
  /** The last id that was sent, with this event or an earlier one. */
  readonly id: string;
}

/** The state that connections of one stream pass on to each other. */
export interface EventStreamState {
  lastEventId: string;
  /** In milliseconds, as sent by the server. */
  retry: number | undefined;
}

/** Parses events as in HTML, 9.2.6 "Interpreting an event stream". The caller interprets `data`. */
export async function* serverEvents(
  body: ReadableStream<Uint8Array> | null,
  state: EventStreamState,
  signal?: AbortSignal | null,
): AsyncGenerator<ReceivedEvent<string>, undefined> {
  let id = state.lastEventId;
  let event = "";
  let data = "";
  for await (const line of textLines(body, /\r\n|\r|\n/, signal)) {
    if (line === "") {
      state.lastEventId = id;
      if (data) yield { event: event || "message", data: data.slice(0, -1), id };
      data = event = "";
      continue;
    }
    const [, name, value = ""] = /^([^:]*)(?:: ?(.*))?$/su.exec(line) ?? [];
    if (name === "data") data += `${value}\n`;
    else if (name === "event") event = value;
    else if (name === "id" && !value.includes("\0")) id = value;
    else if (name === "retry" && /^\d+$/.test(value)) state.retry = +value;
    if (data.length > LONGEST_TEXT)
      throw new RangeError(`An event is longer than ${LONGEST_TEXT} characters`);
  }
}

/**
 * The events of an operation. With `reconnect`, a stream that breaks or ends is requested again, with `Last-Event-ID`, as
 * browsers' `EventSource` does: until the loop is left, the signal is aborted, or the server responds with 204 or a permanent
 * error.
 * @param connect sends the request. For an error response, it throws an object with a `status`.
 * @throws what `connect` threw last, or as {@link textLines}.
 */
export async function* eventStream(
  connect: (headers: Record<string, string>) => Promise<Response>,
  reconnect: ReconnectOptions | undefined,
  signal?: AbortSignal | null,
  onState: (state: ConnectionState) => void = () => {},
): AsyncGenerator<ReceivedEvent<string>, undefined> {
  const state: EventStreamState = { lastEventId: "", retry: undefined };
  try {
    for (let failures = 0; ; failures++) {
      onState("connecting");
      try {
        const { status, headers, body } = await connect(lastEventIdHeader(state.lastEventId));
        if (status === 204) return;
        if (!headers.get("content-type")?.startsWith("text/event-stream"))
          throw Object.assign(new TypeError("The response is not an event stream"), { status });
        onState("open");
        for await (const event of serverEvents(body, state, signal)) {
          failures = 0;
          yield event;
        }
        if (!reconnect) return;
      } catch (error) {
        const isLast = !reconnect || failures >= (reconnect.limit ?? Infinity);
        if (isLast || signal?.aborted || isLasting(error)) throw error;
      }
      onState("closed");
      const first = state.retry ?? reconnect.first ?? 1000;
      await pauseFor(reconnectPause(failures, { ...reconnect, first }), signal);
    }
  } finally {
    onState("closed");
  }
}

/** Whether another request would fail in the same way. */
function isLasting(error: unknown): boolean {
  const { status } = Object(error);
  const isPassing = status === undefined || [408, 429, 500, 502, 503, 504].includes(status);
  return !isPassing || error instanceof RangeError;
}

/** UTF-8 with each byte as a character, which `fetch` sends as a byte. */
function lastEventIdHeader(id: string): Record<string, string> {
  return id ? { "last-event-id": String.fromCharCode(...new TextEncoder().encode(id)) } : {};
}
