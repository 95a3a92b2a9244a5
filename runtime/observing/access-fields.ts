/**
 * What is said of a request. Neither its query nor a header nor a body is among it.
 * @example const logger: AccessLogger = { info: (fields: AccessFields) => console.log(fields.method, fields.path, fields.status) };
 */
export interface AccessFields {
  readonly method: string;
  /** In Hono's syntax: `/items/:id`. Absent where no route was found. */
  readonly route?: string;
  /** As it was sent, without its query, and at most 1,000 characters of it. */
  readonly path: string;
  /** Absent where the client left before. */
  readonly status?: number;
  /** Milliseconds from its arrival to the end of the answer. */
  readonly duration: number;
  /** Of the answer's body, as sent. */
  readonly bytes: number;
  /** How it ended, where that is not with a whole answer. */
  readonly outcome?: "upgraded" | "aborted" | "failed";
  /** The class of what was thrown, of a fault of the server's. What it says is in the app's `log`. */
  readonly errorType?: string;
  readonly requestId?: string;
  readonly traceId?: string;
  readonly spanId?: string;
}
