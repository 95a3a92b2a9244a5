/** What a handler can answer with: interim answers (1xx) are the server's. Any other number fails when it runs. */
export function isStatus(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 200 && value <= 599;
}

/** RFC 9110, 15.3.5, 15.3.6 and 15.4.5. */
export function isBodiless(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}
