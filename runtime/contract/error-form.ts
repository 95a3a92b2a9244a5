/** How errors are answered: FastAPI's `{"detail": …}`, or problem details (RFC 9457). */
export type ErrorForm = "detail" | "problem";

/**
 * Where a fragment has the schema of an error's `detail`, in the place of a media type. Which media type it is, and
 * what stands around the detail, is decided by the app that the operation ends up in.
 */
export const ERROR_MEDIA = "countersign/error";
