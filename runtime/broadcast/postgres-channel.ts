/** The maximum number of bytes of an identifier, NAMEDATALEN - 1 (PostgreSQL 15, 4.1.1). A longer one would be truncated. */
const NAME_BYTES = 63;

/** Returns the name of a channel in PostgreSQL: unchanged if it is valid there, otherwise `sha256:` and its hash in base64url. */
export async function postgresChannel(channel: string): Promise<string> {
  const bytes = new TextEncoder().encode(channel);
  if (bytes.length > 0 && bytes.length <= NAME_BYTES && !bytes.includes(0)) return channel;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const base64 = btoa(String.fromCharCode(...hash));
  return `sha256:${base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}

/**
 * Returns an identifier in SQL (4.1.1): within double quotes all characters stand for themselves, except the quote, which is
 * doubled.
 */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
