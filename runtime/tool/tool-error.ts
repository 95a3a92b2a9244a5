/**
 * What a tool throws to tell the model why it could not do what was asked. The message is all that the model reads. An
 * `HttpError` below 500 does the same; any other error only tells the model that the tool failed.
 * @example throw new ToolError("There is no order 7");
 */
export class ToolError extends Error {
  override readonly name = "ToolError";
}
