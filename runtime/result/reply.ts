/**
 * A result with its own status, for handlers with several statuses: `Promise<Reply<200, Item> | Reply<404, Problem>>`. Created with
 * {@link reply}.
 * @example app.put("/items/:id", (id: Int): Item | Reply<201, Item, { location: string }> => reply(201, item, { location: `/items/${id}` }));
 */
export class Reply<Status extends number = number, T = void, Headers extends object = Record<never, never>> {
  readonly status: Status;
  readonly value: T;
  readonly headers: Headers;
  /** Makes the type nominal: an object that merely looks like a reply is a plain result. */
  readonly #made = true;

  constructor(status: Status, value: T, headers: Headers) {
    this.status = status;
    this.value = value;
    this.headers = headers;
  }

  static is(value: unknown): value is Reply<number, unknown> {
    return typeof value === "object" && value !== null && #made in value;
  }
}

/**
 * Returns a result with its own status: `reply(201, item, { location: "/items/1" })`. The value is projected as the declared
 * `Reply<201, …>` requires. Declared headers are checked and converted. Others are sent as text: an array as one line each, and
 * `undefined` not at all. `new Headers(…)` works as well.
 * @example app.post("/items", (item: Item): Reply<201, Item, { location: string }> => reply(201, item, { location: `/items/${item.id}` }));
 */
export function reply<const Status extends number>(status: Status): Reply<Status, void>;
export function reply<const Status extends number, T>(status: Status, value: T): Reply<Status, T>;
export function reply<const Status extends number, T, Headers extends object>(
  status: Status,
  value: T,
  headers: Headers,
): Reply<Status, T, Headers>;
export function reply(status: number, value?: unknown, headers: object = {}): Reply<number, unknown, object> {
  return new Reply(status, value, headers);
}
