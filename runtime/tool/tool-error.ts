/**
 * An error that a tool throws to tell the model why it could not do its work. The model reads only the message. An `HttpError`
 * below 500 does the same; for any other error, the model learns only that the tool failed.
 * @example throw new ToolError("There is no order 7");
 */
export class ToolError extends Error {
  override readonly name = "ToolError";
}
