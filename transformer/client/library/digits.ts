/** A bigint in JSON: a number if that is exact, otherwise its digits. */
export function digits(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}
