/** A response whose status is none of success, thrown. */
export class ApiError<
  Operation extends string = string,
  Status extends number = number,
  Body = unknown,
> extends Error {
  override readonly name = "ApiError";
  /** The operation's name: tells one call's errors from another's. */
  readonly operation: Operation;
  readonly status: Status;
  /** As the operation declares it for this status. */
  readonly body: Body;
  /** All of it, its body read. */
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
