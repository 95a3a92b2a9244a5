/**
 * That an operation should no longer be used, and how long it still can be.
 * @example const deprecated: Deprecation = { since: "2026-09-01", sunset: "2027-01-01", see: "https://shop.example/news" };
 */
export interface Deprecation {
  /** The day from which it is deprecated, `2026-09-01` in UTC: answers say it in `Deprecation` (RFC 9745). */
  readonly since?: string;
  /** The day from which it may be gone: answers say it in `Sunset` (RFC 8594). */
  readonly sunset?: string;
  /** A page about it, to which answers lead with `Link`. */
  readonly see?: string;
}
