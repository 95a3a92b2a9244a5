/** The form of error responses: FastAPI's `{"detail": …}`, or problem details (RFC 9457). */
export type ErrorForm = "detail" | "problem";

/**
 * The key under which a fragment has the schema of an error's `detail`, instead of a media type. The app that includes the
 * operation decides on the media type and on what surrounds the detail.
 */
export const ERROR_MEDIA = "countersign/error";
