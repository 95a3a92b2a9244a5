/** How errors are answered: FastAPI's `{"detail": …}`, or problem details (RFC 9457). */
export type ErrorForm = "detail" | "problem";
