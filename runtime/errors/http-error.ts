import { statusPhrase } from "../http/status-phrases.js";

/**
 * A response with an error status, thrown anywhere below a handler: `throw new HttpError(404, "Item not found")` responds with
 * `{"detail": "Item not found"}`. The compiler adds the statuses thrown in a handler to its operation.
 * @example throw new HttpError(404, "Item not found", { headers: { "x-last": "9" } });
 */
export class HttpError<Status extends number = number, Detail = unknown> extends Error {
  override readonly name = "HttpError";
  readonly status: Status;
  /** Any JSON value. */
  readonly detail: Detail | string;
  readonly headers: Readonly<Record<string, string>>;

  /**
   * @param detail what the client reads under `detail`; by default the standard phrase of the status.
   * @throws RangeError if the status is not an integer from 200 to 599, the range that a `Response` can have.
   */
  constructor(
    status: Status,
    detail?: Detail,
    options: { headers?: Readonly<Record<string, string>>; cause?: unknown } = {},
  ) {
    if (!Number.isInteger(status) || status < 200 || status > 599)
      throw new RangeError(`HttpError got the status ${status}, but it must be from 200 to 599.`);
    const shown = detail === undefined ? statusPhrase(status) : detail;
    super(
      typeof shown === "string" ? shown : statusPhrase(status),
      "cause" in options ? { cause: options.cause } : {},
    );
    this.status = status;
    this.detail = shown;
    this.headers = options.headers ?? {};
  }
}
