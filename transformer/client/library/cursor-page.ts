import type { PagePlace } from "./paged.js";

/** The next page begins where the page says; behind the last one it says nothing. */
export function cursorPage<Given extends object>(
  given: Given,
  name: keyof Given,
  cursor: unknown,
): PagePlace<Given> | undefined {
  const isLast = cursor === undefined || cursor === null || cursor === "";
  return isLast ? undefined : { given: { ...given, [name]: cursor } };
}
