/**
 * What a tool throws to tell the model why it could not do what was asked: `throw new ToolError("There is no order 7")`. The
 * message is all that the model reads. An `HttpError` below 500 is such an error too; of any other the model only learns that
 * the tool failed.
 */
export class ToolError extends Error {
  override readonly name = "ToolError";
}
