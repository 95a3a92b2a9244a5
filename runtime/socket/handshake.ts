import type { Context } from "hono";
import { HttpError } from "../errors/http-error.js";
import { TOKEN } from "../http/token.js";
import type { ServedSettings } from "./options.js";

/** Whether a request is for a WebSocket (RFC 6455, 4.2.1). Browsers send `Upgrade: websocket`, other clients may use capitals. */
export function isHandshake({ req }: Context): boolean {
  if (req.method !== "GET") return false;
  const upgrade = req.raw.headers.get("upgrade");
  return upgrade !== null && members(upgrade).some((name) => name.toLowerCase() === "websocket");
}

/** The response to a request that is not for a WebSocket, if no other route takes it (RFC 9110, 15.5.22). */
export function upgradeRequired(headers: Readonly<Record<string, string>> = {}): HttpError {
  return new HttpError(426, "This is a WebSocket: connect to it with a handshake", {
    headers: { upgrade: "websocket", connection: "Upgrade", ...headers },
  });
}

/**
 * @throws HttpError 426 for another version of the protocol (RFC 6455, 4.4), 400 for anything else wrong with a handshake
 * (4.2.1), 403 for a page that may not connect.
 */
export function checkHandshake({ req }: Context, { origins }: Pick<ServedSettings, "origins">): void {
  const { headers } = req.raw;
  if (headers.get("sec-websocket-version") !== "13") throw upgradeRequired({ "sec-websocket-version": "13" });
  if (!KEY.test(headers.get("sec-websocket-key") ?? ""))
    throw new HttpError(400, "Sec-WebSocket-Key must be 16 bytes in base64");
  const protocols = headers.get("sec-websocket-protocol");
  if (protocols !== null && !areProtocols(members(protocols)))
    throw new HttpError(400, "Sec-WebSocket-Protocol must be a list of different names");
  const origin = headers.get("origin");
  if (origin === null || origins === "*" || origins.has(origin) || isOwn(origin, req)) return;
  throw new HttpError(403, "Pages of this origin may not connect");
}

/**
 * Whether a page comes from the host that it connects to. Its scheme is ignored, because a proxy that ends TLS does not announce
 * it. If a proxy changes `Host`, every page counts as foreign, which is the safe side.
 */
function isOwn(origin: string, { raw, url }: Context["req"]): boolean {
  const page = URL.canParse(origin) ? new URL(origin) : undefined;
  if (!page || (page.protocol !== "http:" && page.protocol !== "https:")) return false;
  const host = raw.headers.get("host") ?? new URL(url).host;
  // With the page's own scheme, so that a default port is omitted on both sides.
  const own = `${page.protocol}//${host}`;
  return URL.canParse(own) && new URL(own).host === page.host;
}

/** Returns the client's first subprotocol that the handler speaks (RFC 6455, 4.2.2). */
export function selectedProtocol(
  { req }: Context,
  { protocols }: Pick<ServedSettings, "protocols">,
): string | undefined {
  if (protocols.length === 0) return undefined;
  return members(req.raw.headers.get("sec-websocket-protocol") ?? "").find((name) =>
    protocols.includes(name),
  );
}

const KEY = /^[+/0-9A-Za-z]{22}==$/;

function areProtocols(names: readonly string[]): boolean {
  return new Set(names).size === names.length && names.every((name) => TOKEN.test(name));
}

/** Includes empty members: `ws` refuses them in `Sec-WebSocket-Protocol`, so they are refused here, before anything is opened. */
function members(list: string): readonly string[] {
  return list.split(",").map((member) => member.trim());
}
