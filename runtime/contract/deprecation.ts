/**
 * States that an operation should no longer be used, and how long it remains available.
 * @example const deprecated: Deprecation = { since: "2026-09-01", sunset: "2027-01-01", see: "https://shop.example/news" };
 */
export interface Deprecation {
  /** The day from which it is deprecated, `2026-09-01` in UTC. Responses state it in `Deprecation` (RFC 9745). */
  readonly since?: string;
  /** The day from which it may be gone. Responses state it in `Sunset` (RFC 8594). */
  readonly sunset?: string;
  /** A page about the deprecation. Responses refer to it with `Link`. */
  readonly see?: string;
}
