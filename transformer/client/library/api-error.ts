/** Thrown for a response whose status does not mean success. */
export class ApiError<
  Operation extends string = string,
  Status extends number = number,
  Body = unknown,
> extends Error {
  override readonly name = "ApiError";
  /** The operation's name. It distinguishes the errors of different calls. */
  readonly operation: Operation;
  readonly status: Status;
  /** With the type that the operation declares for this status. */
  readonly body: Body;
  /** The whole response, whose body has been read. */
  readonly raw: Response;

  constructor(
    operation: Operation,
    answer: { readonly status: Status; readonly body: Body; readonly raw: Response },
  ) {
    super(`${operation}: ${answer.status}`);
    this.operation = operation;
    this.status = answer.status;
    this.body = answer.body;
    this.raw = answer.raw;
  }
}
