import { HttpError } from "../errors/http-error.js";

/**
 * What is wrong with a request as the opening handshake of a WebSocket (RFC 6455, 4.2.1), wherever it is served. The
 * server's door has seen to the method and to HTTP's version.
 * @returns the refusal, or `undefined` for a handshake.
 */
export function handshakeProblem(headers: Headers): HttpError | undefined {
  if (headers.get("upgrade")?.toLowerCase() !== "websocket") return upgradeRequired("Upgrade to websocket");
  // 4.4: the client may try again with a version that is named.
  if (headers.get("sec-websocket-version") !== "13")
    return upgradeRequired("Only version 13 of WebSocket is spoken here", { "sec-websocket-version": "13" });
  if (!KEY.test(headers.get("sec-websocket-key") ?? ""))
    return new HttpError(400, "Sec-WebSocket-Key is not 16 bytes in base64");
  const protocols = headers.get("sec-websocket-protocol");
  if (protocols !== null && !areProtocols(protocols))
    return new HttpError(400, "Sec-WebSocket-Protocol is not a list of different names");
  return undefined;
}

/**
 * What a request is told that came as ordinary HTTP (RFC 9110, 15.5.22). The server says `Connection: upgrade` where the
 * connection goes on.
 */
function upgradeRequired(detail: string, headers: Readonly<Record<string, string>> = {}): HttpError {
  return new HttpError(426, detail, { headers: { upgrade: "websocket", ...headers } });
}

const KEY = /^[+/0-9A-Za-z]{22}==$/;
const NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

function areProtocols(text: string): boolean {
  const names = text.split(",").map((name) => name.trim());
  return names.every((name) => NAME.test(name)) && new Set(names).size === names.length;
}
