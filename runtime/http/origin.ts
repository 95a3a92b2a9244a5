/**
 * Returns an origin as browsers send it (HTML, 7.1.1; RFC 6454, 6.2).
 * @param text `https://shop.example`, also with a trailing slash.
 * @returns the correct origin; for any other URL the one that was probably meant. `undefined` for a text that is not a URL.
 */
export function originOf(text: string): { readonly origin: string; readonly isOne: boolean } | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url) return undefined;
  // For other schemes, such as a browser extension's, `URL` returns "null".
  const origin = url.origin !== "null" ? url.origin : `${url.protocol}//${url.host}`;
  return { origin, isOne: text === origin || text === `${origin}/` };
}
