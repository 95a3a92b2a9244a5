import type { OutgoingHttpHeaders, ServerResponse } from "node:http";

/** Responds with an error that no application could handle, in the form that an application without error handlers uses. */
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
