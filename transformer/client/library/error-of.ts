import type { ApiError } from "./api-error.js";
import type { ApiResponse } from "./call.js";

/** The errors that a call of an operation throws, one type for each status. */
export type ErrorOf<Operation extends string, Answer> =
  Answer extends ApiResponse<false, infer Status, infer Body, unknown>
    ? ApiError<Operation, Status, Body>
    : never;
