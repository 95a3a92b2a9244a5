/**
 * The statuses that a handler can respond with. Interim responses (1xx) are sent by the server. Any other number fails at run
 * time.
 */
export function isStatus(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 200 && value <= 599;
}

/** RFC 9110, 15.3.5, 15.3.6 and 15.4.5. */
export function isBodiless(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}
