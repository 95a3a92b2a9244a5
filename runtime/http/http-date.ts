/**
 * The standard headers whose dates have a special form, `Thu, 01 Jan 1970 00:00:00 GMT` (RFC 9110, 5.6.7; Sunset: RFC 8594).
 * `Date.prototype.toUTCString` makes it, and the OpenAPI format registry calls it `http-date`.
 */
const HTTP_DATES: ReadonlySet<string> = new Set([
  "date",
  "expires",
  "last-modified",
  "retry-after",
  "sunset",
]);

/** @param name of a header, in lower case. */
export const isHttpDate = (name: string): boolean => HTTP_DATES.has(name);
