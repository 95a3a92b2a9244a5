/** The most bytes of an identifier, NAMEDATALEN - 1 (PostgreSQL 15, 4.1.1). A longer one would be cut off. */
const NAME_BYTES = 63;

/**
 * The name of a channel in PostgreSQL: the same, where it can be one; otherwise `sha256:` and its hash in base64url.
 */
export async function postgresChannel(channel: string): Promise<string> {
  const bytes = new TextEncoder().encode(channel);
  if (bytes.length > 0 && bytes.length <= NAME_BYTES && !bytes.includes(0)) return channel;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const base64 = btoa(String.fromCharCode(...hash));
  return `sha256:${base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}

/** An identifier in SQL (4.1.1): within double quotes all characters stand for themselves, but the quote, which is doubled. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
