import type { OutgoingHttpHeaders, ServerResponse } from "node:http";

/** Answers with an error that no application had a say in, as it would without handlers of its own. */
export function writeDetail(
  response: ServerResponse,
  status: number,
  detail: string,
  fields: OutgoingHttpHeaders = {},
): void {
  const body = JSON.stringify({ detail });
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    ...fields,
  });
  response.end(body);
}
