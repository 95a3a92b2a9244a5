/** What is sent for an object that may be left out. */
export function unlessEmpty<T extends object>(value: T): T | undefined {
  return Object.values(value).every((one) => one === undefined) ? undefined : value;
}
