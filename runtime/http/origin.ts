/**
 * An origin as browsers send it (HTML, 7.1.1; RFC 6454, 6.2).
 * @param text `https://shop.example`, also with a slash behind it.
 * @returns what it must be; of any other URL what was probably meant. `undefined` for what is no URL.
 */
export function originOf(text: string): { readonly origin: string; readonly isOne: boolean } | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url) return undefined;
  // Of other schemes, such as a browser extension's, `URL` says "null".
  const origin = url.origin !== "null" ? url.origin : `${url.protocol}//${url.host}`;
  return { origin, isOne: text === origin || text === `${origin}/` };
}
