/** What `Cache-Control` says of a URL that has a hash of the content in it: it never means anything else. */
export const FOREVER = "public, max-age=31536000, immutable";

/** Of any other: it may be kept, but whoever has it must ask (RFC 9111, 5.2.2.4). */
export const ASK = "no-cache";
