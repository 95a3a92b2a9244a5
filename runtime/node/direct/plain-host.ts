/** Names in lower case, with a port that is not a scheme's default: node-server takes them unchanged. */
const PLAIN = /^[a-z0-9._-]+(?::[1-5]\d{3,4})?$/;

/** A client, or the proxy in front, sends the same host most of the time. */
let last = "";

/** Whether a `Host` appears in a URL exactly as it was sent. Node-server refuses some of the others, and rewrites the rest. */
export function isPlainHost(host: string): boolean {
  if (host === last) return true;
  if (!PLAIN.test(host) && !isUnchanged(host)) return false;
  last = host;
  return true;
}

function isUnchanged(host: string): boolean {
  try {
    return new URL(`http://${host}/`).host === host;
  } catch {
    return false;
  }
}
