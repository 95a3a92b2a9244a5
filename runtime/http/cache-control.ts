/** `Cache-Control` for a URL that contains a hash of the content: its content never changes. */
export const FOREVER = "public, max-age=31536000, immutable";

/** For any other URL: the response may be stored, but must be revalidated before each use (RFC 9111, 5.2.2.4). */
export const ASK = "no-cache";
