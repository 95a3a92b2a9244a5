/** A bigint as JSON has it: a number where that is exact, else its digits. */
export function digits(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}
