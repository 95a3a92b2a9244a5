/**
 * Whether a page may call the server, by the header `Origin` (Model Context Protocol, Streamable HTTP, "Security Warning"): a page whose
 * name is made to lead to this computer is told from the ones that are meant by its origin alone, because its `Host` agrees.
 * @param origin `null` where the header is missing: no browser sends a POST without.
 */
export function mayCall(origin: string | null, allowed: readonly string[]): boolean {
  if (origin === null || allowed.includes(origin)) return true;
  const host = URL.canParse(origin) ? new URL(origin).hostname : "";
  return LOCAL.has(host);
}

/** What leads to this computer whoever asks. */
const LOCAL: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);
