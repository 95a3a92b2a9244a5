/**
 * Whether a page may call the server, by the header `Origin` (Model Context Protocol, Streamable HTTP, "Security Warning"). A
 * page whose host name was rebound to this computer differs from allowed pages only in its origin, because its `Host` agrees.
 * @param origin `null` if the header is missing: browsers send it with every POST.
 */
export function mayCall(origin: string | null, allowed: readonly string[]): boolean {
  if (origin === null || allowed.includes(origin)) return true;
  const host = URL.canParse(origin) ? new URL(origin).hostname : "";
  return LOCAL.has(host);
}

/** Names that always resolve to this computer. */
const LOCAL: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);
