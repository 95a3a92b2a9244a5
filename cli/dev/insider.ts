import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet("127.0.0.0", 8, "ipv4");
LOOPBACK.addAddress("::1", "ipv6");

/**
 * Whether a request comes from this machine, from a page of this server. Source code and recorded requests are only for the
 * developer. Others in the network must not see them, nor a website whose name resolves to this machine (DNS rebinding), nor one
 * that requests them from the developer's browser.
 */
export function isInsider({ socket, headers }: Pick<IncomingMessage, "headers"> & { socket: Peer }): boolean {
  const { host, origin, "sec-fetch-site": site, "sec-fetch-mode": mode } = headers;
  if (!isLoopback(socket.remoteAddress ?? "") || !isLocalName(nameOf(host))) return false;
  // If a link of another site opens a page, the developer sees it, and the other site cannot read it.
  const isOwn = site === undefined || site === "same-origin" || site === "none" || mode === "navigate";
  if (!isOwn) return false;
  return origin === undefined || hostOf(origin) === host?.toLowerCase();
}

interface Peer {
  readonly remoteAddress?: string | undefined;
}

/** An IPv4 address may be written as an IPv6 address. */
function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, "");
  const family = isIP(plain);
  return family !== 0 && LOOPBACK.check(plain, family === 4 ? "ipv4" : "ipv6");
}

/** Names that end in `localhost` are not looked up in DNS (RFC 6761, 6.3), and neither are addresses. */
function isLocalName(name: string | undefined): boolean {
  if (name === undefined) return false;
  return name === "localhost" || name.endsWith(".localhost") || isLoopback(name.replace(/^\[|\]$/g, ""));
}

function nameOf(host: string | undefined): string | undefined {
  return host === undefined || !URL.canParse(`http://${host}`)
    ? undefined
    : new URL(`http://${host}`).hostname;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
