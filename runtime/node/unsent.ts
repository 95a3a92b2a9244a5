import type { ServerResponse } from "node:http";
import { writeDetail } from "./write-detail.js";

/**
 * Ends an answer that node-server could not write: a `Response` that middleware or a route of `app.hono` made, with a header
 * that Node does not take, or of another length than it says. Its promise is rejected then, which would end the process.
 */
export function answerUnsent(response: ServerResponse, error: unknown): void {
  if (response.closed) return;
  console.error("A response could not be sent:", error);
  if (response.headersSent) response.destroy();
  else writeDetail(response, 500, "Internal Server Error");
}
