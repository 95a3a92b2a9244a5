/**
 * The facts about a request for the log. They include neither its query nor a header nor a body.
 * @example const logger: AccessLogger = { info: (fields: AccessFields) => console.log(fields.method, fields.path, fields.status)
 * };
 */
export interface AccessFields {
  readonly method: string;
  /** In Hono's syntax: `/items/:id`. Absent if no route was found. */
  readonly route?: string;
  /** As sent, without its query, limited to 1,000 characters. */
  readonly path: string;
  /** Absent if the client left before. */
  readonly status?: number;
  /** Milliseconds from the request's arrival to the end of the response. */
  readonly duration: number;
  /** The bytes of the response's body, as sent. */
  readonly bytes: number;
  /** How it ended, if not with a complete response. */
  readonly outcome?: "upgraded" | "aborted" | "failed";
  /** The class of the error if the server failed. Its message is in the app's `log`. */
  readonly errorType?: string;
  readonly requestId?: string;
  readonly traceId?: string;
  readonly spanId?: string;
}
