/**
 * The headers of the framework's own pages, regardless of the headers that the app sets on other responses. The pages load only
 * their own files; operations can be tried out on any server that the document names. Images and sounds in responses are shown
 * from memory.
 */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src data: blob:; connect-src *; base-uri 'none'; form-action 'none'";

export const PAGE_HEADERS = {
  "content-security-policy": POLICY,
  // A login window returns to the page that opened it.
  "cross-origin-opener-policy": "same-origin-allow-popups",
} as const;

/** Scalar creates its style sheets at run time. */
export const SCALAR_PAGE_HEADERS = {
  ...PAGE_HEADERS,
  "content-security-policy": POLICY.replace(
    "style-src 'self'",
    "style-src 'self' 'unsafe-inline'; font-src data:",
  ),
} as const;

/** Headers of the page that such a window returns to, which must be able to reach the other one. */
export const LOGIN_PAGE_HEADERS = {
  ...PAGE_HEADERS,
  "cross-origin-opener-policy": "unsafe-none",
} as const;
