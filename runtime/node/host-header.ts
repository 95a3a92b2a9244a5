import type { IncomingMessage, ServerResponse } from "node:http";
import { writeDetail } from "./write-detail.js";

/**
 * What is wrong with the host that a request names, if anything. It becomes a part of a URL, which node-server makes only when
 * somebody asks for it: such a request is the client's fault then (RFC 9112, 3.2), and no error of the server's.
 */
export function hostProblem(request: IncomingMessage): string | undefined {
  if (hasTwoHosts(request)) return "More than one Host header";
  const { host } = request.headers;
  // Without one it is HTTP/1.0; an empty one is right where the target names none.
  return !host || isHost(host) ? undefined : "Invalid Host header";
}

/** A client, or the proxy in front, names one host most of the time. */
let last = "";

function isHost(host: string): boolean {
  if (host === last) return true;
  if (/[\s/?#@\\]/.test(host) || !URL.canParse(`http://${host}/`)) return false;
  last = host;
  return true;
}

/** Whether a request names two hosts, of which Node silently takes the first; a proxy may have taken the other. */
function hasTwoHosts({ rawHeaders }: IncomingMessage): boolean {
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i];
    if (name?.length === 4 && name.toLowerCase() === "host") hosts++;
  }
  return hosts > 1;
}

/** 400, as RFC 9112, 3.2 demands, and as Node does where there is none, but not for an upgrade. */
export function refuseHosts(response: ServerResponse, detail: string): void {
  writeDetail(response, 400, detail, { connection: "close" });
}
