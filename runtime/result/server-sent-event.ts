/**
 * What an event has in addition to its data.
 * @example
 * ```ts
 * app.get("/ticks", async function* (): EventStream<number> {
 *   yield event(1, { id: "1", retry: 1000 } satisfies EventFields);
 * });
 * ```
 */
export interface EventFields {
  /** The event's type, one line: the name that `addEventListener` uses. Browsers treat an event without one as a `message`. */
  readonly event?: string | undefined;
  /** One line without NUL. A client that reconnects sends the last ID that it has seen as `Last-Event-ID`; `""` resets it. */
  readonly id?: string | undefined;
  /** How many milliseconds clients wait before they reconnect: a whole number. */
  readonly retry?: number | undefined;
  /** Not visible to clients, but to people who read the stream. */
  readonly comment?: string | undefined;
}

/**
 * An event of an `EventStream<T>` that has more than its data. Created with {@link event}.
 * @example const isTick = (sent: ServerSentEvent<number>): boolean => ServerSentEvent.is(sent);
 */
export class ServerSentEvent<T = unknown> {
  readonly data: T;
  readonly fields: EventFields;
  /** Makes the type nominal: data that merely looks like an event is data. */
  readonly #made = true;

  /** @throws TypeError if a field cannot be sent unchanged. */
  constructor(data: T, fields: EventFields) {
    this.data = data;
    // A copy, so that what was checked is what is sent.
    this.fields = checked({ ...fields });
  }

  static is(value: unknown): value is ServerSentEvent {
    return typeof value === "object" && value !== null && #made in value;
  }
}

/**
 * Returns an event with fields: `yield event(tick, { event: "tick", id: "7" })`, in a handler that returns an `EventStream<Tick>`.
 * The data is checked and projected as declared. Without data (`event(undefined, { retry: 5000 })`), clients use the fields and
 * see no event.
 * @throws TypeError if `event` or `id` has more than one line, `id` has a NUL, or `retry` is not a whole number from 0, because
 *   clients would read something else (HTML, 9.2.6).
 * @example
 * ```ts
 * app.get("/ticks", async function* (): EventStream<number> {
 *   yield event(1, { event: "tick", id: "1" });
 * });
 * ```
 */
export function event(data: undefined, fields: EventFields): ServerSentEvent<never>;
export function event<T>(data: T, fields?: EventFields): ServerSentEvent<T>;
export function event(data: unknown, fields: EventFields = {}): ServerSentEvent {
  return new ServerSentEvent(data, fields);
}

function checked(fields: EventFields): EventFields {
  const { event, id, retry, comment } = fields;
  for (const [name, value] of Object.entries({ event, id, comment }))
    if (value !== undefined && typeof value !== "string")
      throw new TypeError(`The ${name} of an event must be a string, not ${typeof value}`);
  for (const [name, value] of Object.entries({ event, id }))
    if (value !== undefined && /[\r\n]/.test(value))
      throw new TypeError(`The ${name} of an event must be one line: ${JSON.stringify(value)}`);
  if (id?.includes("\0"))
    throw new TypeError(
      `The id of an event must not contain NUL, or clients ignore it: ${JSON.stringify(id)}`,
    );
  if (retry !== undefined && !(Number.isSafeInteger(retry) && retry >= 0))
    throw new TypeError(`The retry of an event must be a whole number of milliseconds from 0, not ${retry}`);
  return fields;
}

/** The lines of an event and the empty line after them, in FastAPI's order (HTML, 9.2.5). */
export function eventText(data: string | undefined, fields?: EventFields): string {
  if (!fields) return `${field("data", data)}\n`;
  const { event, id, retry, comment } = fields;
  // An empty type counts as none (HTML, 9.2.6: "dispatch the event").
  const type = event || undefined;
  return `${field("", comment)}${field("event", type)}${field("data", data)}${field("id", id)}${field("retry", retry)}\n`;
}

/** One line for each line of the value. Clients drop the space, so a space at the beginning of the value is kept. */
function field(name: string, value: string | number | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number" || !LINE_END.test(value)) return `${name}: ${value}\n`;
  return value
    .split(LINE_END)
    .map((line) => `${name}: ${line}\n`)
    .join("");
}

const LINE_END = /\r\n|\r|\n/;
