import type { IncomingMessage, ServerResponse } from "node:http";

/** Whether a request names two hosts, of which Node silently takes the first; a proxy may have taken the other. */
export function hasTwoHosts({ rawHeaders }: IncomingMessage): boolean {
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i];
    if (name?.length === 4 && name.toLowerCase() === "host") hosts++;
  }
  return hosts > 1;
}

/** 400, as RFC 9112, 3.2 demands, and as Node does where there is none, but not for an upgrade. */
export function refuseHosts(response: ServerResponse, detail = "More than one Host header"): void {
  const body = JSON.stringify({ detail });
  response.writeHead(400, {
    "content-type": "application/json",
    "content-length": body.length,
    connection: "close",
  });
  response.end(body);
}
