import type { IncomingMessage, ServerResponse } from "node:http";
import { writeDetail } from "./write-detail.js";

/**
 * Returns what is wrong with the host of a request, if anything. The host becomes part of a URL, which node-server creates only
 * on demand. An invalid one is therefore reported here as the client's fault (RFC 9112, 3.2), not as an error of the server.
 */
export function hostProblem(request: IncomingMessage): string | undefined {
  if (hasTwoHosts(request)) return "More than one Host header";
  const { host } = request.headers;
  // A request without one is HTTP/1.0; an empty one is valid if the target names no host.
  return !host || isHost(host) ? undefined : "Invalid Host header";
}

/** A client, or the proxy in front, sends the same host most of the time. */
let last = "";

function isHost(host: string): boolean {
  if (host === last) return true;
  if (/[\s/?#@\\]/.test(host) || !URL.canParse(`http://${host}/`)) return false;
  last = host;
  return true;
}

/** Whether a request names two hosts. Node silently uses the first; a proxy may have used the other. */
function hasTwoHosts({ rawHeaders }: IncomingMessage): boolean {
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i];
    if (name?.length === 4 && name.toLowerCase() === "host") hosts++;
  }
  return hosts > 1;
}

/** Responds with 400, as RFC 9112, 3.2 requires. Node does so itself if there is no host, but not for an upgrade. */
export function refuseHosts(response: ServerResponse, detail: string): void {
  writeDetail(response, 400, detail, { connection: "close" });
}
