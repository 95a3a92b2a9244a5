import type { PagePlace } from "./paged.js";

/**
 * The next page has a higher number.
 * @param first the number if it was left out.
 * @param step how much higher: 0 after the last page.
 */
export function countedPage<Given extends object>(
  given: Given,
  name: keyof Given,
  first: number,
  step: number,
): PagePlace<Given> | undefined {
  const number = (given[name] as number | undefined) ?? first;
  return step === 0 ? undefined : { given: { ...given, [name]: number + step } };
}
