/**
 * What the framework's own pages say for themselves, whatever the app says in its other answers. They load nothing but their own
 * files; operations are tried out on any server that the document names. Images and sounds of answers are shown from memory.
 */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src data: blob:; connect-src *; base-uri 'none'; form-action 'none'";

export const PAGE_HEADERS = {
  "content-security-policy": POLICY,
  // A window in which somebody logs in comes back to the page that opened it.
  "cross-origin-opener-policy": "same-origin-allow-popups",
} as const;

/** Scalar makes its style sheets when it runs. */
export const SCALAR_PAGE_HEADERS = {
  ...PAGE_HEADERS,
  "content-security-policy": POLICY.replace(
    "style-src 'self'",
    "style-src 'self' 'unsafe-inline'; font-src data:",
  ),
} as const;

/** Of the page that such a window comes back to, which must be able to reach the other. */
export const LOGIN_PAGE_HEADERS = {
  ...PAGE_HEADERS,
  "cross-origin-opener-policy": "unsafe-none",
} as const;
