import type { ServerResponse } from "node:http";
import { writeDetail } from "./write-detail.js";

/**
 * Ends a response that node-server could not write: a `Response` that middleware or a route of `app.hono` created, with a header
 * that Node does not accept, or with another length than it declares. Its promise is then rejected, which would end the process.
 */
export function answerUnsent(response: ServerResponse, error: unknown): void {
  if (response.closed) return;
  console.error("A response could not be sent:", error);
  if (response.headersSent) response.destroy();
  else writeDetail(response, 500, "Internal Server Error");
}
